import type { Provider } from '@nestjs/common';
import { fileURLToPath } from 'node:url';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { DiskStorage, type FileStorage } from '../../../platform/storage/index.ts';

export const FILE_STORAGE = Symbol('FILE_STORAGE');
export type { FileStorage };

export const fileStorageProvider: Provider = {
  provide: FILE_STORAGE,
  inject: [CONFIG],
  useFactory: ({ STORAGE_URL, DATA_DIR }: Config): FileStorage => new DiskStorage({ dataDir: STORAGE_URL ? fileURLToPath(STORAGE_URL) : DATA_DIR }),
};
