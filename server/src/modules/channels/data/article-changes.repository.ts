import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface ArticleChange {
  id: string;
  changedAt: Date;
}

@Injectable()
export class ArticleChanges {
  constructor(private readonly db: Database) {}

  /** Oldest first, also of what is gone; nothing of spaces that not everybody reads. */
  since(since: string | undefined, limit: number): Promise<ArticleChange[]> {
    return this.db.query<ArticleChange>(
      `select a.id, a.updated_at as "changedAt" from article a join space s on s.id = a.space_id
       where s.read_audience = 'everyone' and a.confidence <> 'work_in_progress' and a.updated_at >= coalesce($1::timestamptz, '-infinity') order by a.updated_at, a.id limit $2`,
      [since ?? null, limit],
    );
  }
}
