import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { ChangeCursor } from '../domain/change-cursor.ts';

export interface ArticleChange {
  id: string;
  changedAt: Date;
}

@Injectable()
export class ArticleChanges {
  constructor(private readonly db: Database) {}

  /**
   * Oldest first, also of what may not be served any more. Of that no more than ids are known outside, and what was never changed since it was
   * made has never been served either: it is left out.
   */
  since(since: ChangeCursor | undefined, limit: number): Promise<ArticleChange[]> {
    return this.db.query<ArticleChange>(
      `select a.id, a.updated_at as "changedAt" from article a join space s on s.id = a.space_id
       where (a.updated_at > a.created_at or (s.read_audience = 'everyone' and a.audience = 'everyone' and a.confidence <> 'work_in_progress'))
         and a.updated_at >= coalesce($1::timestamptz, '-infinity') and ($2::text is null or (a.updated_at, a.id) > ($1, $2))
       order by a.updated_at, a.id limit $3`,
      [since?.at ?? null, since?.id ?? null, limit],
    );
  }

  async isInPublicSpace(id: string): Promise<boolean> {
    return (await this.db.one(`select 1 as yes from article a join space s on s.id = a.space_id where a.id = $1 and s.read_audience = 'everyone'`, [id])) !== undefined;
  }
}
