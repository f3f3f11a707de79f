export { ExchangeModule } from './exchange.module.ts';
export { DEMO_PASSWORD, demoAccounts, SeedDemo } from './use-cases/seed-demo.ts';
