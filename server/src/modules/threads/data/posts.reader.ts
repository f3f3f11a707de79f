import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { AnswerPageView, PostView } from '../domain/views.ts';
import { Parameters, type Visible } from './visibility.ts';

export const POST_COLUMNS = `p.id, p.thread_id as "threadId", t.slug as "threadSlug", p.kind, p.parent_id as "parentId", p.author_id as "authorId", p.markdown, p.html,
  p.renderer_version as "rendererVersion", p.excerpt, p.revision, p.visibility, p.created_at as "createdAt", p.edited_at as "editedAt", p.deleted_by as "deletedBy",
  p.up_count as "upCount", p.down_count as "downCount", p.worked_count as "workedCount", p.failed_count as "failedCount", p.accepted_at as "acceptedAt",
  p.accepted_by_id as "acceptedById", p.rejected_at as "rejectedAt", p.rejected_reason as "rejectedReason", p.official, p.version`;
const FROM = 'from post p join thread t on t.id = p.thread_id';

/** Accepted first, then the Wilson bound (kept in `rank` by who counts votes), then age. */
const ORDERS = {
  best: '(p.accepted_at is null), p.accepted_at, p.rank desc, p.created_at, p.id',
  newest: 'p.created_at desc, p.id desc',
  oldest: 'p.created_at, p.id',
} as const;
export type AnswerOrder = keyof typeof ORDERS;

/** A part of a thread's page. */
export type PagePart = { part: 'question'; threadId: string } | { part: 'solution'; postId: string } | { part: 'answers'; threadId: string; order: AnswerOrder; page: number };

interface PartRow extends PostView {
  key: number;
  total: number;
  place: number;
}

const PER_PAGE = LIMITS.answersPerPage;
/** Stands for the comments where parts are counted from 0. */
const COMMENTS = -1;

/** Posts as readers see them. */
@Injectable()
export class PostsReader {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[], visible: Visible): Promise<PostView[]> {
    const p = new Parameters();
    return this.db.prepared<PostView>(`select ${POST_COLUMNS} ${FROM} where p.id = any(${p.add(ids)}) and ${visible.posts(p)}`, p.values);
  }

  /** Question, solution and pages of answers in the order asked for, and all comments under them, oldest first: in one statement. */
  async parts(parts: readonly PagePart[], visible: Visible): Promise<AnswerPageView[]> {
    const p = new Parameters();
    const page = parts.map((part, key) => this.partSql(part, key, visible, p)).join(' union all ');
    const comments = `select ${COMMENTS} as key, 1 as total, 1 as place, ${POST_COLUMNS} ${FROM} where p.parent_id in (select id from page) and p.kind = 'comment' and ${visible.posts(p)}`;
    const rows = await this.db.prepared<PartRow>(`with page as materialized (${page}) select * from page union all (${comments} order by p.created_at, p.id)`, p.values);
    const byKey = Map.groupBy(rows.sort((a, b) => a.place - b.place), (row) => row.key);
    const under = Map.groupBy((byKey.get(COMMENTS) ?? []).map(toPost), (comment) => comment.parentId);
    return parts.map((part, key) => toAnswerPage(part, byKey.get(key) ?? [], under));
  }

  /** Oldest first. */
  comments(parents: readonly string[], visible: Visible): Promise<PostView[]> {
    const p = new Parameters();
    return this.db.prepared<PostView>(
      `select ${POST_COLUMNS} ${FROM} where p.parent_id = any(${p.add(parents)}) and p.kind = 'comment' and ${visible.posts(p)} order by p.created_at, p.id`,
      p.values,
    );
  }

  /** The page of answers, in the order BEST, that shows the answer (or, for a comment, its parent). */
  async pageOf(answerId: string, visible: Visible): Promise<number> {
    const p = new Parameters();
    const row = await this.db.one<{ place: number }>(
      `select place from (select p.id, row_number() over (order by ${ORDERS.best})::int as place ${FROM}
         where p.thread_id = (select thread_id from post where id = ${p.add(answerId)}) and p.kind = 'answer' and ${visible.topPosts(p)}) a where a.id = ${p.add(answerId)}`,
      p.values,
    );
    return Math.ceil((row?.place ?? 1) / PER_PAGE);
  }

  private partSql(part: PagePart, key: number, visible: Visible, p: Parameters): string {
    const select = (extra: string) => `select ${key}::int as key, ${extra}, ${POST_COLUMNS} ${FROM}`;
    if (part.part === 'question') return `(${select('1 as total, 1 as place')} where p.thread_id = ${p.add(part.threadId)} and p.kind = 'question' and ${visible.topPosts(p)})`;
    if (part.part === 'solution') return `(${select('1 as total, 1 as place')} where p.id = ${p.add(part.postId)} and p.kind = 'answer' and ${visible.topPosts(p)})`;
    const order = ORDERS[part.order];
    return `(${select(`count(*) over ()::int as total, row_number() over (order by ${order})::int as place`)}
      where p.thread_id = ${p.add(part.threadId)} and p.kind = 'answer' and ${visible.topPosts(p)} order by ${order} limit ${PER_PAGE} offset ${(part.page - 1) * PER_PAGE})`;
  }
}

const toPost = ({ key: _key, total: _total, place: _place, ...post }: PartRow): PostView => post;

function toAnswerPage(part: PagePart, rows: PartRow[], under: ReadonlyMap<string | null, PostView[]>): AnswerPageView {
  const totalCount = rows[0]?.total ?? 0;
  const page = part.part === 'answers' ? part.page : 1;
  // Pages are numbered in the order BEST; in another order an answer stands on one that is not known here, unless there is one alone.
  const known = part.part !== 'answers' || part.order === 'best' || totalCount <= PER_PAGE;
  const nodes = rows.map((row) => ({ ...toPost(row), comments: under.get(row.id) ?? [], ...(known && { page }) }));
  return { nodes, page, pageCount: Math.max(1, Math.ceil(totalCount / PER_PAGE)), totalCount };
}
