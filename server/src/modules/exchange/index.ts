export { ExchangeModule } from './exchange.module.ts';
export { DEMO_PASSWORD, demoAccounts, SeedDemo } from './use-cases/seed-demo.ts';
export { ImportCommunity, type ImportOptions } from './use-cases/import-community.ts';
export type { ImportReport } from './import/report.ts';
