import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import type { ArticleListFilter, ArticleRecord, RevisionRecord, ServableFilter, SourceRecord } from '../domain/article.ts';
import { ARTICLE_COLUMNS } from './article-columns.ts';
import { type Bind, servableArticles, visibleArticles } from './visibility.ts';

class Query {
  readonly parameters: unknown[] = [];
  readonly bind: Bind = (value) => `$${this.parameters.push(value)}`;
}

/** Everything that reads articles: plain SQL, no entities. */
@Injectable()
export class ArticleReads {
  constructor(private readonly db: Database) {}

  async visible(actor: Actor, spaceIds: readonly string[], where: { ids?: readonly string[]; threadIds?: readonly string[] }): Promise<ArticleRecord[]> {
    const q = new Query();
    const key = where.ids ? `a.id = any(${q.bind(where.ids)})` : `a.thread_id = any(${q.bind(where.threadIds ?? [])})`;
    return this.db.prepared<ArticleRecord>(`select ${ARTICLE_COLUMNS} from article a where ${key} and ${visibleArticles(actor, spaceIds, q.bind)}`, q.parameters);
  }

  /** One more than `limit` when there is a next page. Sorted by (at the desk: stale first,) last change, id; `after` holds these of the row before. */
  async list(actor: Actor, spaceIds: readonly string[], filter: ArticleListFilter, limit: number, after: readonly (string | number)[] | undefined): Promise<ArticleRecord[]> {
    const q = new Query();
    const where = listed(actor, spaceIds, filter, q);
    const keys = [...(filter.desk ? ['(a.stale_at is not null)::int'] : []), 'a.updated_at', 'a.id'];
    const types = [...(filter.desk ? ['int'] : []), 'timestamptz', 'text'];
    if (after) where.push(`(${keys.join(', ')}) < (${types.map((type, i) => `${q.bind(after[i])}::${type}`).join(', ')})`);
    return this.db.query<ArticleRecord>(
      `select ${ARTICLE_COLUMNS} from article a where ${where.join(' and ')} order by ${keys.map((k) => `${k} desc`).join(', ')} limit ${q.bind(limit + 1)}`,
      q.parameters,
    );
  }

  async count(actor: Actor, spaceIds: readonly string[], filter: ArticleListFilter): Promise<number> {
    const q = new Query();
    const where = listed(actor, spaceIds, filter, q);
    const row = await this.db.one<{ count: number }>(`select count(*)::int as count from article a where ${where.join(' and ')}`, q.parameters);
    return row?.count ?? 0;
  }

  async servable(filter: ServableFilter, limit: number, after?: readonly (string | number)[]): Promise<ArticleRecord[]> {
    const q = new Query();
    const where = [servableArticles(filter.allowNotValidated === true)];
    if (filter.ids) where.push(`a.id = any(${q.bind(filter.ids)})`);
    if (filter.threadIds) where.push(`a.thread_id = any(${q.bind(filter.threadIds)})`);
    if (filter.spaceIds) where.push(`a.space_id = any(${q.bind(filter.spaceIds)})`);
    if (filter.locale) where.push(`a.locale = ${q.bind(filter.locale)}`);
    if (after) where.push(`(a.updated_at, a.id) < (${q.bind(after[0])}::timestamptz, ${q.bind(after[1])})`);
    return this.db.query<ArticleRecord>(`select ${ARTICLE_COLUMNS} from article a where ${where.join(' and ')} order by a.updated_at desc, a.id desc limit ${q.bind(limit + 1)}`, q.parameters);
  }

  async byIds(ids: readonly string[]): Promise<ArticleRecord[]> {
    return this.db.query<ArticleRecord>(`select ${ARTICLE_COLUMNS} from article a where a.id = any($1)`, [ids]);
  }

  async revisions(articleId: string): Promise<RevisionRecord[]> {
    return this.db.query<RevisionRecord>(
      `select number, title, problem_markdown as "problemMarkdown", solution_markdown as "solutionMarkdown", environment, editor_id as "editorId",
         created_at as "createdAt", reason from article_revision where article_id = $1 order by number`,
      [articleId],
    );
  }

  /** Answers first, in the order in which they were accepted, then the question. */
  async sources(articleIds: readonly string[]): Promise<SourceRecord[]> {
    return this.db.query<SourceRecord>(
      `select x.article_id as "articleId", p.id as "postId", p.thread_id as "threadId", p.author_id as "authorId", x.post_revision as revision,
         p.revision = x.post_revision as current, p.kind = 'answer' as "isAnswer"
       from article_source x join post p on p.id = x.post_id where x.article_id = any($1)
       order by p.kind = 'question', p.accepted_at nulls last, p.id`,
      [articleIds],
    );
  }

  async ratings(articleIds: readonly string[], raterKey: string): Promise<{ articleId: string; helpful: boolean }[]> {
    return this.db.query(`select article_id as "articleId", helpful from article_rating where rater_key = $2 and article_id = any($1)`, [articleIds, raterKey]);
  }
}

function listed(actor: Actor, spaceIds: readonly string[], filter: ArticleListFilter, q: Query): string[] {
  const where = [visibleArticles(actor, spaceIds, q.bind)];
  if (filter.confidence) where.push(`a.confidence = ${q.bind(filter.confidence)}`);
  else if (filter.desk) where.push(`a.confidence <> 'archived'`);
  else where.push(`a.confidence in ('not_validated', 'validated')`);
  if (!filter.desk && filter.confidence !== 'archived' && filter.stale === undefined) where.push('a.withdrawn_at is null');
  if (filter.spaceIds) where.push(`a.space_id = any(${q.bind(filter.spaceIds)})`);
  if (filter.locale) where.push(`a.locale = ${q.bind(filter.locale)}`);
  if (filter.stale !== undefined) where.push(`a.stale_at is ${filter.stale ? 'not ' : ''}null`);
  if (filter.due) where.push('a.review_due_at <= now()');
  if (filter.query) {
    const pattern = q.bind(`%${filter.query.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(a.title ilike ${pattern} or a.problem_markdown ilike ${pattern} or a.solution_markdown ilike ${pattern})`);
  }
  return where;
}
