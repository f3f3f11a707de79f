import type { PostKind, ThreadState, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { ReportedPost } from '../domain/report-weight.ts';
import { DECISION_COLUMNS } from './decisions.repository.ts';
import type { AuthorFacts, DecisionRow, Subject } from '../domain/records.ts';

export interface PostState extends Subject {
  kind: PostKind;
  visibility: Visibility;
  threadState: ThreadState;
}

const STAFF = `exists (select 1 from role_grant g where g.account_id = a.id and g.role <> 'expert' and (g.until is null or g.until > now()))`;

@Injectable()
export class AuthorsRepository {
  constructor(private readonly db: Database) {}

  async reported(accountId: string): Promise<ReportedPost> {
    const row = await this.db.one<ReportedPost>(`select a.trust_level as "authorTrust", ${STAFF} as "authorIsStaff" from account a where a.id = $1`, [accountId]);
    return row ?? { authorTrust: 0, authorIsStaff: false };
  }

  /** The post as it is, whoever may see it. */
  post(id: string): Promise<PostState | undefined> {
    return this.db.one<PostState>(
      `select 'post' as "subjectType", p.id as "subjectId", p.thread_id as "threadId", t.space_id as "spaceId", p.author_id as "authorId", p.kind, p.visibility, t.state as "threadState"
       from post p join thread t on t.id = p.thread_id where p.id = $1`,
      [id],
    );
  }

  article(id: string): Promise<Subject | undefined> {
    return this.db.one<Subject>(`select 'article' as "subjectType", id as "subjectId", thread_id as "threadId", space_id as "spaceId", owner_id as "authorId" from article where id = $1`, [id]);
  }

  async exists(accountId: string): Promise<boolean> {
    return (await this.db.one(`select 1 from account where id = $1 and state <> 'erased'`, [accountId])) !== undefined;
  }

  async nameOf(accountId: string | null): Promise<string> {
    const row = accountId === null ? undefined : await this.db.one<{ name: string }>('select name from account where id = $1', [accountId]);
    return row?.name ?? 'Somebody';
  }

  async facts(ids: readonly string[]): Promise<Map<string, AuthorFacts>> {
    const rows = await this.db.query<AuthorFacts>(
      `select a.id, a.state, a.state_until as "stateUntil", a.trust_level as "trustLevel", a.reputation, a.created_at as since, p.posts as "postCount", p.removed as "removedCount",
         r.upheld as "upheldReports", r.dismissed as "dismissedReports"
       from account a
       cross join lateral (select count(*)::int as posts, count(*) filter (where visibility = 'hidden' or (visibility = 'deleted' and deleted_by is distinct from a.id))::int as removed from post where author_id = a.id) p
       cross join lateral (select count(*) filter (where r.outcome = 'upheld')::int as upheld, count(*) filter (where r.outcome = 'dismissed')::int as dismissed
                           from review_item i join report r on r.item_id = i.id where i.author_id = a.id) r
       where a.id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The newest decisions about each of them. */
  async decisions(ids: readonly string[], each: number): Promise<Map<string, DecisionRow[]>> {
    const rows = await this.db.query<DecisionRow>(
      `select d.* from unnest($1::text[]) as who(id) cross join lateral (
         select ${DECISION_COLUMNS} from decision d where d.author_id = who.id order by d.created_at desc, d.id desc limit $2) d`,
      [ids, each],
    );
    return Map.groupBy(rows, (d) => d.authorId!);
  }

  async lastPosts(ids: readonly string[], each: number): Promise<Map<string, string[]>> {
    const rows = await this.db.query<{ authorId: string; id: string }>(
      `select who.id as "authorId", p.id from unnest($1::text[]) as who(id) cross join lateral (select id from post where author_id = who.id order by created_at desc, id desc limit $2) p`,
      [ids, each],
    );
    return new Map([...Map.groupBy(rows, (r) => r.authorId)].map(([id, posts]) => [id, posts.map((p) => p.id)]));
  }
}
