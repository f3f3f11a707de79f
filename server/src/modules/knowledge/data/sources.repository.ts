import type { Audience, Visibility } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { AcceptedAnswer } from '../domain/promotion.ts';
import type { SourceFacts } from '../domain/staleness.ts';

export interface ThreadFacts {
  id: string;
  spaceId: string;
  title: string;
  slug: string;
  locale: string;
  product: string | null;
  productVersion: string | null;
  visibility: Visibility;
  readAudience: Audience;
  questionId: string;
  questionMarkdown: string;
  questionRevision: number;
}

/** An answer that a validated article comes from. */
export interface Credit {
  postId: string;
  authorId: string;
  validatedById: string | null;
  /** People can read it. */
  counts: boolean;
}

/** Threads and posts as far as articles come from them. */
@Injectable()
export class SourcesRepository {
  constructor(private readonly db: Database) {}

  async thread(threadId: string): Promise<ThreadFacts | undefined> {
    return this.db.one<ThreadFacts>(
      `select t.id, t.space_id as "spaceId", t.title, t.slug, t.locale, coalesce(t.product, s.product) as product, t.product_version as "productVersion",
         case when q.visibility <> 'public' then q.visibility else t.visibility end as visibility, s.read_audience as "readAudience",
         q.id as "questionId", q.markdown as "questionMarkdown", q.revision as "questionRevision"
       from thread t join space s on s.id = t.space_id join post q on q.thread_id = t.id and q.kind = 'question' where t.id = $1`,
      [threadId],
    );
  }

  /** Public accepted answers, in the order in which they were accepted, each in the revision that is asked for or else as it is. */
  async accepted(threadId: string, revisions: ReadonlyMap<string, number>): Promise<AcceptedAnswer[]> {
    return this.db.query<AcceptedAnswer>(
      `select p.id as "postId", coalesce(r.number, p.revision) as revision, coalesce(r.markdown, p.markdown) as markdown
       from post p
       left join unnest($2::text[], $3::int[]) as wanted(id, number) on wanted.id = p.id
       left join post_revision r on r.post_id = p.id and r.number = wanted.number
       where p.thread_id = $1 and p.kind = 'answer' and p.accepted_at is not null and p.visibility = 'public'
       order by p.accepted_at, p.id`,
      [threadId, [...revisions.keys()], [...revisions.values()]],
    );
  }

  /** Where the answers are that an article comes from. */
  async threadsOf(articleId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(`select distinct p.thread_id as id from article_source x join post p on p.id = x.post_id where x.article_id = $1 and p.kind = 'answer'`, [articleId]);
    return rows.map((r) => r.id);
  }

  async sourcesOf(articleId: string): Promise<SourceFacts[]> {
    return this.db.query<SourceFacts>(
      `select p.id as "postId", p.kind = 'answer' as "isAnswer", p.accepted_at is not null as accepted, x.post_revision as "usedRevision",
         (select case when bool_or(r.significance = 'major') then 'major' when bool_or(r.significance = 'medium') then 'medium' else min(r.significance) end
          from post_revision r where r.post_id = p.id and r.number > x.post_revision) as "editedSince",
         case when p.visibility <> 'public' then p.visibility when t.visibility in ('held', 'hidden', 'deleted') and t.merged_into_id is null then t.visibility else 'public' end as visibility
       from article_source x join post p on p.id = x.post_id join thread t on t.id = p.thread_id where x.article_id = $1
       order by p.accepted_at, p.id`,
      [articleId],
    );
  }

  /** Nobody earns by validating what they wrote. */
  creditsOf({ articleId = null, postId = null }: { articleId?: string | null; postId?: string | null }): Promise<Credit[]> {
    return this.db.query<Credit>(
      `select p.id as "postId", p.author_id as "authorId", a.validated_by_id as "validatedById", p.visibility in ('public', 'members', 'staff') as counts
       from article a join article_source x on x.article_id = a.id join post p on p.id = x.post_id
       where (a.id = $1 or x.post_id = $2) and p.kind = 'answer' and a.validated_at is not null and a.validated_by_id is distinct from p.author_id`,
      [articleId, postId],
    );
  }

  /** How many people, other than the authors of the sources, said that it worked, of the article or of an answer it comes from. */
  async workedCount(articleId: string): Promise<number> {
    const row = await this.db.one<{ count: number }>(
      `with source as (select p.id, p.author_id from article_source x join post p on p.id = x.post_id where x.article_id = $1 and p.kind = 'answer')
       select count(distinct o.account_id)::int as count from outcome o
       where o.kind = 'worked' and (o.article_id = $1 or o.post_id in (select id from source)) and o.account_id not in (select author_id from source)`,
      [articleId],
    );
    return row?.count ?? 0;
  }

  async autoValidates(spaceId: string): Promise<boolean> {
    const row = await this.db.one<{ auto: boolean }>('select auto_validates as auto from space where id = $1', [spaceId]);
    return row?.auto ?? false;
  }
}
