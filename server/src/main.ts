import { OldAddresses } from './modules/discovery/index.ts';
import { DEMO_PASSWORD, demoAccounts, SeedDemo } from './modules/exchange/index.ts';
import { migrate, NoDatabase } from './migrate.ts';
import { mountWeb } from './platform/http/pages/mount.ts';
import { CONFIG_STATUS, configOrExit, listenOrExit, start } from './start.ts';

/** Web and worker in one process: what `npm start` runs. */
await migrate(configOrExit(CONFIG_STATUS)).catch((e: unknown) => {
  if (!(e instanceof NoDatabase)) throw e;
  process.stderr.write(`${e.message}\n`);
  process.exit(CONFIG_STATUS);
});
const started = await start({ works: true });
const { app, config, log } = started;
await app.init();
if (config.SEED === 'demo') await app.get(SeedDemo).execute();
await mountWeb(app, config, log, (path) => app.get(OldAddresses).find(path));
await listenOrExit(started);
process.stdout.write(`Helpcommons is on ${config.PUBLIC_URL}\n${config.SEED === 'demo' ? demoNotice() : ''}`);

/** Only where the demo accounts are what people sign in with. */
function demoNotice(): string {
  const accounts = demoAccounts().map(({ email, role }) => `  ${email.padEnd(28)} ${role}`);
  return `Demo accounts, all with the password ${DEMO_PASSWORD}:\n${accounts.join('\n')}\n`;
}
