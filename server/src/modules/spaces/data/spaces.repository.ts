import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { SpaceView } from '../domain/space-tree.ts';

export interface SpaceCounts {
  spaceId: string;
  threads: number;
  unanswered: number;
}

const COLUMNS = `id, slug, parent_id as "parentId", name, description, position, locale, product, asks_for_product as "asksForProduct", read_audience as "readAudience",
  ask_audience as "askAudience", answer_audience as "answerAudience", reviews_everything as "reviewsEverything", auto_validates as "autoValidates"`;

export type SpaceChange = Omit<SpaceView, 'id' | 'position' | 'reviewsEverything' | 'autoValidates'>;

@Injectable()
export class SpacesRepository {
  constructor(private readonly db: Database) {}

  all(): Promise<SpaceView[]> {
    return this.db.query<SpaceView>(`select ${COLUMNS} from space`);
  }

  /** Nobody else changes the tree until the transaction ends. */
  async lockTree(): Promise<SpaceView[]> {
    await this.db.query('lock table space in share row exclusive mode');
    return this.all();
  }

  async insert(id: string, s: SpaceChange): Promise<void> {
    await this.db.query(
      `insert into space (id, slug, parent_id, name, description, locale, product, asks_for_product, read_audience, ask_audience, answer_audience, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, (select coalesce(max(position), 0) + 1 from space))`,
      values(id, s),
    );
  }

  async update(id: string, s: SpaceChange): Promise<void> {
    await this.db.query(
      `update space set slug = $2, parent_id = $3, name = $4, description = $5, locale = $6, product = $7, asks_for_product = $8, read_audience = $9, ask_audience = $10,
         answer_audience = $11 where id = $1`,
      values(id, s),
    );
  }

  /** Published threads of each space itself, without those below it. */
  counts(): Promise<SpaceCounts[]> {
    return this.db.query<SpaceCounts>(
      `select space_id as "spaceId", count(*)::int as threads, count(*) filter (where state = 'open' and answer_count = 0)::int as unanswered from thread where visibility = 'public' group by space_id`,
    );
  }
}

const values = (id: string, s: SpaceChange) => [id, s.slug, s.parentId, s.name, s.description, s.locale, s.product, s.asksForProduct, s.readAudience, s.askAudience, s.answerAudience];
