import { PostKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Place } from '../domain/thread-change.ts';

/** A post as far as moving looks at it. */
export interface Movable extends Place {
  threadId: string;
  authorId: string;
  visibility: string;
  excerpt: string;
  createdAt: Date;
}

const PLACE = `p.id, p.thread_id as "threadId", p.kind, p.parent_id as "parentId", p.accepted_at is not null as accepted, p.rejected_at as "rejectedAt", p.rejected_reason as "rejectedReason",
  p.author_id as "authorId", p.visibility, p.excerpt, p.created_at as "createdAt"`;
/** Posts that go from thread to thread. Both rows are locked by then. */
@Injectable()
export class MovesRepository {
  constructor(private readonly db: Database) {}

  /** Answers, and comments on the question. */
  besidesQuestion(threadId: string): Promise<Movable[]> {
    return this.db.query<Movable>(
      `select ${PLACE} from post p left join post parent on parent.id = p.parent_id
       where p.thread_id = $1 and (p.kind = 'answer' or (p.kind = 'comment' and parent.kind = 'question')) order by p.created_at, p.id`,
      [threadId],
    );
  }

  /** Oldest first. */
  posts(ids: readonly string[]): Promise<Movable[]> {
    return this.db.query<Movable>(`select ${PLACE} from post p where p.id = any($1) order by p.created_at, p.id`, [ids]);
  }

  /** As answers, each with its comments; a comment that was under the question goes under the new one. */
  async merge(fromId: string, toId: string): Promise<void> {
    await this.renew(fromId, toId);
    await this.db.query(
      `update post p set thread_id = $2, version = p.version + 1,
         parent_id = case when p.parent_id = (select id from post where thread_id = $1 and kind = 'question') then (select id from post where thread_id = $2 and kind = 'question') else p.parent_id end
       where p.thread_id = $1 and p.kind <> 'question'`,
      [fromId, toId],
    );
  }

  /** These as a question and its answers, each with its comments. */
  async splitOff(ids: readonly string[], questionId: string, fromId: string, toId: string): Promise<void> {
    await this.renew(fromId, toId);
    await this.db.query(
      `update post p set thread_id = $3, kind = case when p.id = $2 then 'question' else 'answer' end, parent_id = null, rejected_at = null, rejected_reason = null, version = p.version + 1 where p.id = any($1)`,
      [ids, questionId, toId],
    );
    await this.takeComments(ids, toId);
  }

  /** Each as it stood, with the comments under it now. */
  async putBack(places: readonly Place[], fromId: string, toId: string): Promise<void> {
    await this.renew(fromId, toId);
    await this.db.query(
      `update post p set thread_id = $2, kind = w.kind, parent_id = w."parentId", rejected_at = coalesce(p.rejected_at, w."rejectedAt"), rejected_reason = coalesce(p.rejected_reason, w."rejectedReason"), version = p.version + 1
       from jsonb_to_recordset($1::jsonb) as w(id text, kind text, "parentId" text, "rejectedAt" timestamptz, "rejectedReason" text) where p.id = w.id`,
      [JSON.stringify(places), toId],
    );
    await this.takeComments(places.map((p) => p.id), toId);
  }

  /** The title belongs to the revision of a question; null takes it away. */
  async setRevisionTitle(postId: string, title: string | null, tags: readonly string[] | null): Promise<void> {
    await this.db.query('update post_revision r set title = $2, tags = $3 from post p where p.id = $1 and r.post_id = p.id and r.number = p.revision', [postId, title, tags]);
  }

  async repliesTo(ids: readonly string[]): Promise<number> {
    return (await this.db.one<{ n: number }>('select count(*)::int as n from post where parent_id = any($1)', [ids]))?.n ?? 0;
  }

  /** Questions and answers that are none of these. */
  async others(threadId: string, ids: readonly string[]): Promise<number> {
    return (await this.db.one<{ n: number }>(`select count(*)::int as n from post where thread_id = $1 and kind <> 'comment' and id <> all($2)`, [threadId, ids]))?.n ?? 0;
  }

  /** Search keeps the highest version of a document that it has seen: a thread that loses posts, and a post that stands in another thread, must not look older. */
  private async renew(fromId: string, toId: string): Promise<void> {
    await this.db.query(
      `update thread t set version = case t.id when $1 then t.version + 1 + coalesce((select sum(p.version) from post p where p.thread_id = $1), 0)
         else 1 + greatest(t.version, (select f.version from thread f where f.id = $1)) end where t.id in ($1, $2)`,
      [fromId, toId],
    );
  }

  private async takeComments(parentIds: readonly string[], toId: string): Promise<void> {
    await this.db.query(`update post p set thread_id = $2, version = p.version + 1 where p.parent_id = any($1) and p.kind = '${PostKind.COMMENT}' and p.thread_id <> $2`, [parentIds, toId]);
  }
}
