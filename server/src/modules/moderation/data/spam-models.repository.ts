import { Injectable } from '@nestjs/common';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Database } from '../../../platform/database/database.ts';

export interface ModelFacts {
  version: number;
  threshold: number;
  spamCount: number;
  honestCount: number;
  heldOutCount: number;
  learnedUntil: Date | null;
  createdAt: Date;
}
export type StoredModel = ModelFacts & { weights: Uint8Array };

const FACTS = 'version, threshold, spam_count as "spamCount", honest_count as "honestCount", held_out_count as "heldOutCount", learned_until as "learnedUntil", created_at as "createdAt"';
/** Versions that are kept, to look back. */
const KEPT = 3;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** What the spam model has learned. Few places of its table are ever used, so it is stored compressed. */
@Injectable()
export class SpamModelsRepository {
  constructor(private readonly db: Database) {}

  async newestVersion(): Promise<number | undefined> {
    return (await this.db.one<{ version: number | null }>('select max(version) as version from spam_model'))?.version ?? undefined;
  }

  facts(): Promise<ModelFacts | undefined> {
    return this.db.one<ModelFacts>(`select ${FACTS} from spam_model order by version desc limit 1`);
  }

  async newest(): Promise<StoredModel | undefined> {
    const row = await this.db.one<ModelFacts & { weights: Buffer }>(`select ${FACTS}, weights from spam_model order by version desc limit 1`);
    return row && { ...row, weights: await unzip(row.weights) };
  }

  /** One at a time learns. */
  async lock(): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('spam model', 0))`);
  }

  async insert(m: Omit<StoredModel, 'createdAt' | 'version'>): Promise<void> {
    await this.db.query(
      `with new as (insert into spam_model (weights, threshold, spam_count, honest_count, held_out_count, learned_until) values ($1, $2, $3, $4, $5, $6) returning version)
       delete from spam_model where version <= (select version from new) - $7`,
      [await zip(m.weights, { level: 1 }), m.threshold, m.spamCount, m.honestCount, m.heldOutCount, m.learnedUntil, KEPT],
    );
  }
}
