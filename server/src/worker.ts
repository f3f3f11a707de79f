import { start } from './start.ts';

/** Events and scheduled jobs only; health on its port. */
const { app, config } = await start({ works: true });
await app.listen(config.PORT, config.HOST);
