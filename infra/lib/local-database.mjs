// The database of `npm start` and `npm run cli`: DATABASE_URL where it is set, else the PostgreSQL of DATA_DIR.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase, startPostgres, stopPostgres } from '../postgres.mjs';
import { otherLeases, takeLease } from './leases.mjs';
import { dataDir } from './workspace.mjs';

export const databaseName = 'helpcommons';

/**
 * @param {'start' | 'cli'} role `start` always stops PostgreSQL; `cli` only when it started it and nobody else uses it
 * @returns {Promise<{url: string, data: string, pid?: number, release: () => Promise<void>}>}
 */
export async function openDatabase(role, say = (text) => console.error(text)) {
  const data = dataDir();
  try {
    mkdirSync(data, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Error(`Cannot make the folder DATA_DIR ${data} (${error.code}). Set DATA_DIR to a folder you may write in.`);
  }
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, data, release: async () => {} };

  const running = otherLeases(data).find((lease) => lease.role === 'start');
  if (role === 'start' && running) throw new Error(`Helpcommons is running already on ${data} (process ${running.pid}). Stop that one first, or set DATA_DIR (and PORT) to start another.`);

  const dir = path.join(data, 'pg');
  const dropLease = takeLease(data, role);
  try {
    const server = await startPostgres({ dir, onWait: () => say('PostgreSQL is recovering from an earlier interruption …') });
    const release = async () => {
      dropLease();
      const stop = role === 'start' || (!server.reused && otherLeases(data).length === 0);
      if (stop) await stopPostgres(dir);
    };
    try {
      await ensureDatabase(server, databaseName);
    } catch (error) {
      await release();
      throw error;
    }
    return { url: server.url(databaseName), data, pid: server.pid, release };
  } catch (error) {
    dropLease();
    throw error;
  }
}
