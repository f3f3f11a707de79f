import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../../../platform/errors/errors.ts';
import type { StoredFile } from '../../../platform/storage/file-storage.ts';
import { type FileRow, FilesRepository } from './files.repository.ts';
import { FILE_STORAGE, type FileStorage } from './storage.provider.ts';

@Injectable()
export class ReadFile {
  constructor(
    private readonly files: FilesRepository,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /** What is known of the file. @throws AppError NOT_FOUND */
  async about(id: string, name: string): Promise<FileRow> {
    const row = await this.files.byId(id);
    if (!row || row.name !== name) throw notFound('This file');
    return row;
  }

  /** @throws AppError NOT_FOUND */
  async open(row: FileRow): Promise<StoredFile> {
    const stored = await this.storage.get(row.storageKey);
    if (!stored) throw notFound('This file');
    return stored;
  }
}
