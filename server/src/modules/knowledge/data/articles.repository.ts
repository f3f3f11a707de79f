import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { MACHINE_REASONS } from '../domain/promotion.ts';
import { ArticleRevision } from './article-revision.entity.ts';
import { Article } from './article.entity.ts';

/** Everything that changes articles. */
@Injectable()
export class ArticlesRepository {
  constructor(private readonly db: Database) {}

  /** One after the other, whoever works on the articles of that thread, also while there is none yet. */
  async lockThread(threadId: string): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`article-of:${threadId}`]);
  }

  async forUpdate(id: string): Promise<Article | null> {
    return this.db.manager.findOne(Article, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async ofThreadForUpdate(threadId: string): Promise<Article | null> {
    return this.db.manager.findOne(Article, { where: { threadId }, lock: { mode: 'pessimistic_write' } });
  }

  async ofPostForUpdate(postId: string): Promise<Article[]> {
    const rows = await this.db.query<{ id: string }>('select article_id as id from article_source where post_id = $1 order by article_id', [postId]);
    const articles: Article[] = [];
    for (const { id } of rows) articles.push(...[await this.forUpdate(id)].filter((a) => a !== null));
    return articles;
  }

  async insert(article: Article): Promise<void> {
    await this.db.manager.insert(Article, article);
  }

  async save(article: Article): Promise<void> {
    article.version++;
    await this.db.manager.update(Article, article.id, article);
  }

  /** Not what they say, but who may read them: at once, because a space may have thousands. */
  async touchOfSpace(spaceId: string): Promise<void> {
    await this.db.query('update article set updated_at = clock_timestamp(), version = version + 1 where space_id = $1', [spaceId]);
  }

  async addRevision(article: Article, editorId: string | null, reason: string): Promise<void> {
    const { id, revision, title, problemMarkdown, solutionMarkdown, environment } = article;
    await this.db.manager.insert(ArticleRevision, { articleId: id, number: revision, title, problemMarkdown, solutionMarkdown, environment, editorId, reason });
  }

  /** Nothing but what machines made of its sources: no person edited or validated it. */
  async isUntouched(article: Article): Promise<boolean> {
    if (article.validatedAt !== null) return false;
    const byPeople = await this.db.one(
      `select 1 from article_revision where article_id = $1 and (editor_id is not null or not (reason = any($2))) limit 1`,
      [article.id, MACHINE_REASONS],
    );
    return byPeople === undefined;
  }

  async setSources(articleId: string, sources: readonly { postId: string; revision: number }[]): Promise<void> {
    const ids = sources.map((s) => s.postId);
    await this.db.query('delete from article_source where article_id = $1 and not (post_id = any($2))', [articleId, ids]);
    await this.db.query(
      `insert into article_source (article_id, post_id, post_revision) select $1, * from unnest($2::text[], $3::int[])
       on conflict (article_id, post_id) do update set post_revision = excluded.post_revision`,
      [articleId, ids, sources.map((s) => s.revision)],
    );
  }

  /** One vote a rater; a second one replaces the first. The counts are told anew, so they cannot drift. */
  async rate(articleId: string, raterKey: string, helpful: boolean): Promise<void> {
    await this.db.query(
      `insert into article_rating (article_id, rater_key, helpful) values ($1, $2, $3)
       on conflict (article_id, rater_key) do update set helpful = excluded.helpful, created_at = now()`,
      [articleId, raterKey, helpful],
    );
    await this.db.query(
      `update article a set helpful_count = r.yes, unhelpful_count = r.no, version = a.version + 1
       from (select count(*) filter (where helpful)::int as yes, count(*) filter (where not helpful)::int as no from article_rating where article_id = $1) r
       where a.id = $1`,
      [articleId],
    );
  }
}
