import { OldAddresses } from './modules/discovery/index.ts';
import { DEMO_PASSWORD, demoAccounts, SeedDemo } from './modules/exchange/index.ts';
import { mountWeb } from './platform/http/pages/mount.ts';
import { listenOrExit, migrateOrExit, start } from './start.ts';

// Started by hand too: libraries such as React choose their slow, talkative build without it.
process.env.NODE_ENV ??= 'production';

/** Web and worker in one process: what `npm start` runs. With the argument `web` it leaves the work to worker.ts. */
await migrateOrExit();
const started = await start({ works: process.argv[2] !== 'web' });
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
