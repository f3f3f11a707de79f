import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileStorage, StoredFile } from './file-storage.ts';
import { writeAtomically } from './write-atomically.ts';

const KEY = /^[a-z0-9_-][a-z0-9._-]{0,127}(?:\/[a-z0-9_-][a-z0-9._-]{0,127}){0,3}$/i;

/** Files in the folder `files` of the data directory. */
export class DiskStorage implements FileStorage {
  private readonly root: string;

  constructor(options: { readonly dataDir: string }) {
    this.root = path.resolve(options.dataDir, 'files');
  }

  async put(key: string, bytes: Uint8Array, _mime: string): Promise<void> {
    await writeAtomically(this.pathOf(key), bytes);
  }

  async get(key: string): Promise<StoredFile | undefined> {
    const file = this.pathOf(key);
    const handle = await open(file, 'r').catch(ifAbsent);
    if (!handle) return undefined;
    const stat = await handle.stat();
    if (!stat.isFile()) {
      await handle.close();
      return undefined;
    }
    return { stream: handle.createReadStream(), size: stat.size };
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new RangeError('Not a key of a file');
    return path.join(this.root, key);
  }
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
