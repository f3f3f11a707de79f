import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface ExposureRow {
  channel: string;
  client: string;
  itemId: string;
  revision: number;
  visitorHash: string;
}

@Injectable()
export class ExposuresRepository {
  constructor(private readonly db: Database) {}

  async insert(e: ExposureRow): Promise<void> {
    await this.db.query('insert into exposure (channel, client, item_id, revision, visitor_hash) values ($1, $2, $3, $4, $5)', [e.channel, e.client, e.itemId, e.revision, e.visitorHash]);
  }
}
