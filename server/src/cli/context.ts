import type { INestApplicationContext } from '@nestjs/common';
import { Conflict, InvalidInput } from '../platform/errors/errors.ts';
import { migrate } from '../migrate.ts';
import { configOrExit, makeContext } from '../start.ts';

/** Runs with the whole application at hand, on a database of this version; refusals become messages for people. */
export async function withApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = configOrExit();
  await migrate(config);
  const app = await makeContext(config);
  try {
    return await work(app);
  } catch (e) {
    if (e instanceof InvalidInput) throw new Error(e.fields.map((f) => `${f.field} ${f.message}`).join('\n'), { cause: e });
    if (e instanceof Conflict) throw new Error(`${e.message} (${e.code})`, { cause: e });
    throw e;
  } finally {
    await app.close();
  }
}
