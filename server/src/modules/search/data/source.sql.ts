import { articlePath, Audience, postPath, postRedirectPath, SearchType, type ThreadState, threadPath, LIMITS, type Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { htmlToText, markdownToText } from '../../../platform/markdown/index.ts';
import type { Gone, SearchDoc } from '../domain/engine.ts';

export interface Source {
  docs: SearchDoc[];
  gone: Gone[];
}

interface PostRow {
  id: string;
  threadId: string;
  kind: 'question' | 'answer';
  markdown: string;
  html: string;
  visibility: Visibility;
  accepted: boolean;
  votes: number;
  createdAt: Date;
  version: number;
}

interface ThreadRow {
  id: string;
  spaceId: string;
  title: string;
  slug: string;
  locale: string;
  state: ThreadState;
  visibility: Visibility;
  votes: number;
  answerCount: number;
  createdAt: Date;
  version: number;
  tags: string[];
}

interface ArticleRow {
  id: string;
  threadId: string | null;
  spaceId: string;
  title: string;
  locale: string;
  audience: Audience | null;
  problem: string;
  solution: string;
  environment: string;
  validated: boolean;
  votes: number;
  createdAt: Date;
  version: number;
}

/** Who may see what has that visibility, beyond the right to read the space; what is missing here is not to be found by anybody. */
const AUDIENCES: Partial<Record<Visibility, Audience>> = { public: Audience.EVERYONE, members: Audience.MEMBERS, staff: Audience.STAFF };
const ORDER: readonly Audience[] = [Audience.EVERYONE, Audience.MEMBERS, Audience.STAFF];
const TEXT = 60_000;

/** What search indexes, read from the rows of threads, posts and articles. */
@Injectable()
export class SearchSource {
  constructor(private readonly db: Database) {}

  /** Of several that index the same at once, each reads after the one before has written. Until the transaction ends. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended(id, 7265002)) from (select id from unnest($1::text[]) id order by id) o`, [ids]);
  }

  async threads(ids: readonly string[]): Promise<Source> {
    const [threads, posts] = [await this.db.query<ThreadRow>(THREADS, [ids]), await this.db.query<PostRow>(POSTS, [ids])];
    const postsOf = Map.groupBy(posts, (p) => p.threadId);
    const docs = threads.flatMap((t) => documentsOf(t, postsOf.get(t.id) ?? []));
    const byId = new Map(threads.map((t) => [t.id, t]));
    const all: Gone[] = [
      ...ids.map((id): Gone => ({ id, type: SearchType.THREAD, ...versioned(byId.get(id), (t) => threadVersion(t, postsOf.get(id) ?? [])) })),
      ...posts.filter((p) => p.kind === 'answer').map((p): Gone => ({ id: p.id, type: SearchType.ANSWER, ...versioned(byId.get(p.threadId), (t) => t.version + p.version) })),
    ];
    return { docs, gone: without(all, docs) };
  }

  async articles(ids: readonly string[]): Promise<Source> {
    const rows = await this.db.query<ArticleRow>(ARTICLES, [ids]);
    const docs = rows.flatMap((a) => (a.audience === null ? [] : [articleDocument(a, a.audience)]));
    const byId = new Map(rows.map((a) => [a.id, a]));
    return { docs, gone: without(ids.map((id): Gone => ({ id, type: SearchType.ARTICLE, ...versioned(byId.get(id), (a) => a.version) })), docs) };
  }

  /** Markdown of the question. */
  async questionOf(threadId: string): Promise<string> {
    return (await this.db.one<{ markdown: string }>(`select markdown from post where thread_id = $1 and kind = 'question' limit 1`, [threadId]))?.markdown ?? '';
  }

  /** Ids in order, after one. */
  private async idsOf(table: 'thread' | 'article', after: string, limit: number): Promise<string[]> {
    return (await this.db.query<{ id: string }>(`select id from ${table} where id > $1 order by id limit $2`, [after, limit])).map((r) => r.id);
  }

  /** Ids of all threads, then of all articles, so many at a time. */
  async *everything(limit: number): AsyncGenerator<['thread' | 'article', string[]]> {
    for (const table of ['thread', 'article'] as const) {
      for (let ids = await this.idsOf(table, '', limit); ids.length > 0; ids = await this.idsOf(table, ids.at(-1)!, limit)) yield [table, ids];
    }
  }

  async total(): Promise<number> {
    return (await this.db.one<{ n: number }>('select ((select count(*) from thread) + (select count(*) from article))::int as n'))!.n;
  }

  /** Those of the ids that are nothing any more. */
  async missing(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from unnest($1::text[]) id where not exists (select from thread t where t.id = id.id) and not exists (select from post p where p.id = id.id and p.kind = 'answer') and not exists (select from article a where a.id = id.id)`,
      [ids],
    );
    return rows.map((r) => r.id);
  }
}

function documentsOf(thread: ThreadRow, posts: readonly PostRow[]): SearchDoc[] {
  const audience = AUDIENCES[thread.visibility];
  if (!audience) return [];
  const texts = new Map(posts.map((p) => [p.id, textOf(p)]));
  const question = posts.find((p) => p.kind === 'question');
  const answers = posts.filter((p) => p.kind === 'answer' && AUDIENCES[p.visibility]);
  const { id, spaceId, locale, title, state, tags, slug } = thread;
  const shared = { threadId: id, spaceId, locale, title, state, tags };
  const paged = thread.answerCount > LIMITS.answersPerPage;
  const asThread: SearchDoc = {
    ...shared, id, type: SearchType.THREAD, audience, body: (question && texts.get(question.id)) ?? '', more: answers.filter((a) => AUDIENCES[a.visibility] === audience).map((a) => texts.get(a.id)!).join('\n'),
    votes: thread.votes, answerCount: thread.answerCount, validated: false, url: threadPath(id, slug), createdAt: thread.createdAt,
    version: threadVersion(thread, posts),
  };
  const asAnswers = answers.map((a): SearchDoc => ({
    ...shared, id: a.id, type: SearchType.ANSWER, audience: stricter(audience, AUDIENCES[a.visibility]!), body: texts.get(a.id)!, more: '', votes: a.votes, answerCount: 0, validated: a.accepted,
    url: paged ? postRedirectPath(a.id) : postPath(id, slug, a.id), createdAt: a.createdAt, version: thread.version + a.version,
  }));
  return [asThread, ...asAnswers];
}

/** Grows with every change of any of them, because rows of posts are never deleted alone. */
const threadVersion = (thread: ThreadRow, posts: readonly PostRow[]): number => thread.version + posts.reduce((sum, p) => sum + p.version, 0);

const versioned = <Row>(row: Row | undefined, version: (row: Row) => number): { version?: number } => (row ? { version: version(row) } : {});

function without(all: readonly Gone[], docs: readonly SearchDoc[]): Gone[] {
  const kept = new Set(docs.map((d) => d.id));
  return all.filter((g) => !kept.has(g.id));
}

const stricter = (a: Audience, b: Audience): Audience => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!;

const textOf = ({ html, markdown }: Pick<PostRow, 'html' | 'markdown'>) => (html === '' ? markdownToText(markdown, TEXT) : htmlToText(html));

const articleDocument = ({ problem, solution, environment, ...a }: ArticleRow, audience: Audience): SearchDoc => ({
  ...a, audience, type: SearchType.ARTICLE, state: null, tags: [], answerCount: 0, url: articlePath(a.id, a.title), body: `${htmlToText(problem)}\n${htmlToText(solution)}`.trim(), more: environment,
});

const THREADS = `
  select t.id, t.space_id as "spaceId", t.title, t.slug, t.locale, t.state, t.visibility, t.votes, t.answer_count as "answerCount", t.created_at as "createdAt", t.version,
    coalesce((select array_agg(g.name order by g.name) from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = t.id), '{}') as tags
  from thread t where t.id = any($1)`;

const POSTS = `
  select id, thread_id as "threadId", kind, markdown, html, visibility, accepted_at is not null as accepted, up_count - down_count as votes, created_at as "createdAt", version
  from post where thread_id = any($1) and kind in ('question', 'answer') order by thread_id, accepted_at nulls last, rank desc, created_at`;

/** Work in progress, and what was withdrawn because its source is not to be read, is for staff; the archive is not searched. */
const ARTICLES = `
  select id, thread_id as "threadId", space_id as "spaceId", title, locale, problem_html as problem, solution_html as solution, environment, created_at as "createdAt", version,
    confidence = 'validated' and stale_at is null as validated, helpful_count - unhelpful_count as votes,
    case when confidence = 'archived' then null
      when confidence = 'work_in_progress' or withdrawn_at is not null or audience in ('partners', 'staff') then 'staff'
      when audience = 'customers' then 'members' else 'everyone' end as audience
  from article where id = any($1)`;
