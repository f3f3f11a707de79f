import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface ServedSource {
  articleId: string;
  threadId: string;
  threadSlug: string;
  postId: string;
  isAnswer: boolean;
  revision: number;
  authorId: string;
  authorName: string;
}

export interface ServedAnswer {
  id: string;
  threadId: string;
  threadSlug: string;
  title: string;
  locale: string;
  product: string | null;
  productVersion: string | null;
  markdown: string;
  html: string;
  rendererVersion: number;
  revision: number;
  authorId: string;
  authorName: string;
  acceptedAt: Date;
  updatedAt: Date;
}

/** What machine channels tell beside an article: only what everybody may read. */
const PUBLIC = `p.visibility = 'public' and t.visibility = 'public' and s.read_audience = 'everyone'`;
const JOINS = 'join thread t on t.id = p.thread_id join space s on s.id = t.space_id join account u on u.id = p.author_id';

@Injectable()
export class ServedRepository {
  constructor(private readonly db: Database) {}

  /** Answers first, in the order in which they were accepted, then the question. */
  async sources(articleIds: readonly string[]): Promise<ServedSource[]> {
    return this.db.query<ServedSource>(
      `select x.article_id as "articleId", t.id as "threadId", t.slug as "threadSlug", p.id as "postId", p.kind = 'answer' as "isAnswer",
         x.post_revision as revision, u.id as "authorId", u.name as "authorName"
       from article_source x join post p on p.id = x.post_id ${JOINS} where x.article_id = any($1) and ${PUBLIC}
       order by p.kind = 'question', p.accepted_at nulls last, p.id`,
      [articleIds],
    );
  }

  async acceptedAnswers(postIds: readonly string[]): Promise<ServedAnswer[]> {
    return this.db.query<ServedAnswer>(
      `select p.id, t.id as "threadId", t.slug as "threadSlug", t.title, t.locale, coalesce(t.product, s.product) as product, t.product_version as "productVersion",
         p.markdown, p.html, p.renderer_version as "rendererVersion", p.revision, u.id as "authorId", u.name as "authorName",
         p.accepted_at as "acceptedAt", greatest(p.accepted_at, p.edited_at) as "updatedAt"
       from post p ${JOINS} where p.id = any($1) and p.kind = 'answer' and p.accepted_at is not null and ${PUBLIC}`,
      [postIds],
    );
  }
}
