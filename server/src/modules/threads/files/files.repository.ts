import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface FileRow {
  id: string;
  ownerId: string;
  name: string;
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
  storageKey: string;
  sha256: string;
}

@Injectable()
export class FilesRepository {
  constructor(private readonly db: Database) {}

  async insert(f: FileRow): Promise<void> {
    await this.db.query('insert into uploaded_file (id, owner_id, name, mime, bytes, width, height, storage_key, sha256) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      f.id, f.ownerId, f.name, f.mime, f.bytes, f.width, f.height, f.storageKey, f.sha256,
    ]);
  }

  byId(id: string): Promise<FileRow | undefined> {
    return this.db.one<FileRow>('select id, owner_id as "ownerId", name, mime, bytes, width, height, storage_key as "storageKey", sha256 from uploaded_file where id = $1', [id]);
  }
}
