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
await mountWeb(started.app, started.config, started.log);
await listenOrExit(started);
process.stdout.write(`Helpcommons is on ${started.config.PUBLIC_URL}\n`);
