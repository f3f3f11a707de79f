import type { RuleMode } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { NewcomerFacts } from '../domain/screening/newcomer.ts';

export interface NewMatch {
  ruleId: string;
  mode: RuleMode;
  score: number | null;
  detail: string;
}

export interface ScreenedPost {
  postId: string;
  authorId: string;
  textHash: string;
  draftKey: string;
}

export interface RecentText {
  postId: string;
  threadId: string;
  locale: string;
  /** Of a question; '' for others. */
  title: string;
  markdown: string;
  excerpt: string;
}

export const PUBLISHED = `p.visibility in ('public', 'members', 'staff')`;
export const STAFF = `exists (select 1 from role_grant g where g.account_id = p.author_id and g.role <> 'expert' and (g.until is null or g.until > now()))`;

/** What screening reads and writes while somebody posts. */
@Injectable()
export class ScreeningRepository {
  constructor(private readonly db: Database) {}

  async newcomer({ postId, authorId, textHash, draftKey }: ScreenedPost, sameTextDays: number): Promise<NewcomerFacts> {
    const [row] = await this.db.prepared<NewcomerFacts>(
      `select (select count(*) from post p where p.author_id = $2 and p.id <> $1 and ${PUBLISHED} and p.html ~ '(href|src)="https?:')::int as "publishedWithLinks",
         (select p.id from post p where p.text_hash = $3 and p.id <> $1 and p.created_at > now() - make_interval(days => $5) and not (p.author_id = $2 and p.visibility = 'deleted') order by p.created_at limit 1) as "sameTextAs",
         extract(epoch from clock_timestamp() - d.started_at)::float8 as "draftSeconds", coalesce(d.started_length, 0) as "draftLength"
       from (select 1) as one left join draft d on d.account_id = $2 and d.key = $4`,
      [postId, authorId, textHash, draftKey, sameTextDays],
    );
    return row!;
  }

  /** What rules found in a post; again where it was edited, the time being that of the first since the rule is as it is. */
  async note(postId: string, matches: readonly NewMatch[]): Promise<void> {
    await this.db.query(
      `insert into rule_match (rule_id, post_id, mode, score, detail)
       select m.rule_id, $1, m.mode, m.score, m.detail from jsonb_to_recordset($2) as m(rule_id text, mode text, score real, detail text) join screening_rule r on r.id = m.rule_id
       on conflict (rule_id, post_id) do update set mode = excluded.mode, score = excluded.score, detail = excluded.detail,
         created_at = case when rule_match.created_at < (select r.since from screening_rule r where r.id = rule_match.rule_id) then clock_timestamp() else rule_match.created_at end`,
      [postId, JSON.stringify(matches.map(({ ruleId, ...m }) => ({ rule_id: ruleId, ...m })))],
    );
  }

  /** The newest posts that rules may hold. */
  recent(count: number): Promise<RecentText[]> {
    return this.db.query<RecentText>(
      `select p.id as "postId", p.thread_id as "threadId", t.locale, case when p.kind = 'question' then t.title else '' end as title, p.markdown, p.excerpt
       from post p join thread t on t.id = p.thread_id where not ${STAFF} order by p.created_at desc, p.id desc limit $1`,
      [count],
    );
  }
}
