import { migrate } from './migrate.ts';
import { configOrExit, start } from './start.ts';

/** Web and worker in one process: what `npm start` runs. */
await migrate(configOrExit());
const { app, config } = await start({ works: true });
await app.listen(config.PORT, config.HOST);
process.stdout.write(`Helpcommons is on ${config.PUBLIC_URL}\n`);
