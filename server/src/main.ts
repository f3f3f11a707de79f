import { migrate } from './migrate.ts';
import { CONFIG_STATUS, configOrExit, listenOrExit, start } from './start.ts';

/** Web and worker in one process: what `npm start` runs. */
await migrate(configOrExit(CONFIG_STATUS));
const started = await start({ works: true });
await listenOrExit(started);
process.stdout.write(`Helpcommons is on ${started.config.PUBLIC_URL}\n`);
