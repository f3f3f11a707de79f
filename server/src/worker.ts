import { listenOrExit, migrateOrExit, start } from './start.ts';

/** Events and scheduled jobs only; health on its port. */
await migrateOrExit();
await listenOrExit(await start({ works: true }));
