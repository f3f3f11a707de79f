import type { PostKind, Significance, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { RecentPosts } from '../domain/posting-limits.ts';
import type { Settled } from '../domain/thread-state.ts';
import { Parameters, type Visible } from './visibility.ts';

export interface PostRow {
  id: string;
  threadId: string;
  kind: PostKind;
  parentId: string | null;
  authorId: string;
  markdown: string;
  revision: number;
  visibility: Visibility;
  createdAt: Date;
  acceptedAt: Date | null;
  acceptedById: string | null;
  rejectedAt: Date | null;
  deletedBy: string | null;
  official: boolean;
}

/** A text as it is stored: source, safe HTML and what was found in it. */
export interface StoredText {
  markdown: string;
  html: string;
  rendererVersion: number;
  excerpt: string;
  textHash: string;
  mentionIds: readonly string[];
}

export interface NewPost {
  id: string;
  threadId: string;
  kind: PostKind;
  parentId: string | null;
  authorId: string;
  visibility: Visibility;
  text: StoredText;
  /** Of a question. */
  title?: string;
  tags?: readonly string[];
  /** The draft it was written in. */
  draftKey: string;
  follows: boolean;
  /** What the thread says of its answers from now on; without it nothing but its last activity changes. */
  settled?: Settled;
}

export interface NewRevision {
  number: number;
  editorId: string;
  reason: string;
  significance: Significance;
  title: string | null;
  tags: readonly string[] | null;
}

const COLUMNS = `p.id, p.thread_id as "threadId", p.kind, p.parent_id as "parentId", p.author_id as "authorId", p.markdown, p.revision, p.visibility, p.created_at as "createdAt",
  p.accepted_at as "acceptedAt", p.accepted_by_id as "acceptedById", p.rejected_at as "rejectedAt", p.deleted_by as "deletedBy", p.official`;

/** Whatever changes a post. The thread's row is locked by then. */
@Injectable()
export class PostsRepository {
  constructor(private readonly db: Database) {}

  /** The post, where the actor may see it. */
  visible(id: string, visible: Visible): Promise<PostRow | undefined> {
    const p = new Parameters();
    return this.db.one<PostRow>(`select ${COLUMNS} from post p join thread t on t.id = p.thread_id where p.id = ${p.add(id)} and ${visible.posts(p)}`, p.values);
  }

  /** The question of a thread that the actor may see. */
  question(threadId: string): Promise<PostRow | undefined> {
    return this.db.one<PostRow>(`select ${COLUMNS} from post p where p.thread_id = $1 and p.kind = 'question'`, [threadId]);
  }

  /** What the author posted in the last day. */
  async recent(authorId: string, textHash: string, sameTextMinutes: number): Promise<RecentPosts> {
    const [row] = await this.db.prepared<RecentPosts>(
      `select count(*) filter (where kind = 'question')::int as "threadsToday", count(*) filter (where kind = 'answer')::int as "answersToday",
         extract(epoch from clock_timestamp() - max(created_at))::float8 as "secondsSinceLast",
         coalesce(bool_or(text_hash = $2 and created_at > clock_timestamp() - make_interval(mins => $3)), false) as "sameText"
       from post where author_id = $1 and created_at > clock_timestamp() - interval '1 day'`,
      [authorId, textHash, sameTextMinutes],
    );
    return row ?? { threadsToday: 0, answersToday: 0, secondsSinceLast: null, sameText: false };
  }

  /** The post, its first revision, who is mentioned, the author's follow, the end of its draft, and the thread's counts: one statement. What is held moves no thread: nobody is to see that it is there. */
  async insert(p: NewPost): Promise<void> {
    await this.db.prepared(
      `with p as (insert into post (id, thread_id, kind, parent_id, author_id, visibility, markdown, html, renderer_version, excerpt, text_hash, created_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp()) returning created_at),
         r as (insert into post_revision (post_id, number, editor_id, markdown, title, tags) values ($1, 1, $5, $7, $12, $13)),
         m as (insert into mention (post_id, account_id) select $1, unnest($14::text[]) on conflict do nothing),
         f as (insert into follow (account_id, thread_id) select $5, $2 where $15 on conflict do nothing),
         d as (delete from draft where account_id = $5 and key = $16)
       update thread set last_activity_at = case when $6 = 'held' then last_activity_at else (select created_at from p) end, updated_at = (select created_at from p), version = version + 1,
         state = coalesce($17, state), answer_count = coalesce($18, answer_count), popularity = popularity + 2 * (coalesce($18, answer_count) - answer_count),
         taken_by_id = case when $18::int is null or taken_by_id is distinct from $5 then taken_by_id end, taken_until = case when $18::int is null or taken_by_id is distinct from $5 then taken_until end
       where id = $2`,
      [p.id, p.threadId, p.kind, p.parentId, p.authorId, p.visibility, p.text.markdown, p.text.html, p.text.rendererVersion, p.text.excerpt, p.text.textHash,
        p.title ?? null, p.tags ?? null, p.text.mentionIds, p.follows, p.draftKey, p.settled?.state ?? null, p.settled?.answerCount ?? null],
    );
  }

  async revise(post: PostRow, text: StoredText, r: NewRevision): Promise<void> {
    await this.db.query(
      `with r as (insert into post_revision (post_id, number, editor_id, markdown, title, tags, reason, significance) values ($1, $2, $3, $4, $5, $6, $7, $8)),
         m as (insert into mention (post_id, account_id) select $1, unnest($9::text[]) on conflict do nothing),
         d as (delete from draft where account_id = $3 and key = 'edit:' || $1)
       update post set markdown = $4, html = $10, renderer_version = $11, excerpt = $12, text_hash = $13, revision = $2, edited_at = now(), version = version + 1 where id = $1`,
      [post.id, r.number, r.editorId, text.markdown, r.title, r.tags, r.reason, r.significance, text.mentionIds, text.html, text.rendererVersion, text.excerpt, text.textHash],
    );
  }

  async endEdit(accountId: string, id: string): Promise<void> {
    await this.db.query(`delete from draft where account_id = $1 and key = 'edit:' || $2`, [accountId, id]);
  }

  /** `byId` null: the system itself. */
  async setVisibility(id: string, visibility: Visibility, byId: string | null): Promise<void> {
    await this.db.query(
      `update post set visibility = $2, deleted_at = case when $2 = 'deleted' then now() end, deleted_by = case when $2 in ('deleted', 'hidden') then $3 end, version = version + 1 where id = $1`,
      [id, visibility, byId],
    );
  }

  /** Accepting what was rejected ends the rejection. */
  async accept(id: string, byId: string): Promise<void> {
    await this.db.query(`update post set accepted_at = clock_timestamp(), accepted_by_id = $2, rejected_at = null, rejected_reason = null, version = version + 1 where id = $1`, [id, byId]);
  }

  /** As it was before it was taken from view: the same time, so that it has the same place. */
  async acceptAgain(id: string, at: Date, byId: string | null): Promise<void> {
    await this.db.query(`update post set accepted_at = $2, accepted_by_id = (select a.id from account a where a.id = $3), version = version + 1 where id = $1`, [id, at, byId]);
  }

  async unaccept(id: string): Promise<void> {
    await this.db.query(`update post set accepted_at = null, accepted_by_id = null, version = version + 1 where id = $1`, [id]);
  }

  async setOfficial(id: string, on: boolean): Promise<void> {
    await this.db.query('update post set official = $2, version = version + 1 where id = $1', [id, on]);
  }

  async reject(id: string, reason: string): Promise<void> {
    await this.db.query(`update post set rejected_at = now(), rejected_reason = $2, accepted_at = null, accepted_by_id = null, version = version + 1 where id = $1`, [id, reason]);
  }

  async saveCounts(id: string, c: { up: number; down: number; worked: number; failed: number; rank: number }): Promise<void> {
    await this.db.query('update post set up_count = $2, down_count = $3, worked_count = $4, failed_count = $5, rank = $6, version = version + 1 where id = $1', [id, c.up, c.down, c.worked, c.failed, c.rank]);
  }

  /** Accounts with these names (exactly as written), or that took part in the thread and have them in any case. */
  async accountsNamed(names: readonly string[], threadId: string | null): Promise<{ id: string; name: string }[]> {
    return this.db.query(
      `select id, name from account where name = any($1) and state <> 'erased'
       union
       select a.id, a.name from account a join post p on p.author_id = a.id where p.thread_id = $2 and lower(a.name) = any($3) and a.state <> 'erased' limit 100`,
      [names, threadId, names.map((n) => n.toLowerCase())],
    );
  }
}
