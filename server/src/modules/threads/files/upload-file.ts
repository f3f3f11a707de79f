import { LIMITS } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '../../../platform/access/actor.ts';
import { RateLimits } from '../../../platform/access/rate-limits.ts';
import { newId } from '../../../platform/database/ids.ts';
import { acceptUpload } from '../../../platform/storage/index.ts';
import { writer } from '../use-cases/support/writer.ts';
import { type FileRow, FilesRepository } from './files.repository.ts';
import { FILE_STORAGE, type FileStorage } from './storage.provider.ts';

const PER_TEN_MINUTES = 40;

/** Takes a file into the store; images are made anew. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly files: FilesRepository,
    private readonly limits: RateLimits,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /** Before anything of the body is read. @throws AppError UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED; Conflict NOT_CONFIRMED */
  async admit(actor: Actor): Promise<void> {
    const { accountId } = writer(actor);
    await this.limits.hit({ key: `upload:${accountId}`, max: PER_TEN_MINUTES, seconds: 600 });
  }

  /** @throws UploadRefused */
  async execute(actor: Actor, bytes: Uint8Array, declaredName: string): Promise<FileRow> {
    const owner = writer(actor);
    const accepted = await acceptUpload(bytes, declaredName, { maxBytes: LIMITS.upload.max });
    const id = newId('file');
    const row: FileRow = {
      id, ownerId: owner.accountId, name: accepted.name, mime: accepted.mime, bytes: accepted.bytes.byteLength, width: accepted.width ?? null, height: accepted.height ?? null,
      storageKey: `${id.slice(-2)}/${id}`, sha256: createHash('sha256').update(accepted.bytes).digest('hex'),
    };
    await this.storage.put(row.storageKey, accepted.bytes, row.mime);
    try {
      await this.files.insert(row);
    } catch (e) {
      await this.storage.delete(row.storageKey);
      throw e;
    }
    return row;
  }
}
