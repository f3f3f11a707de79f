import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader } from '../../identity/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { PostBodies, type PostView, ThreadReader, type ThreadView } from '../../threads/index.ts';
import { absoluteHtml } from '../domain/absolute-html.ts';
import type { personSchema } from './schemas.ts';
import type { answerSchema, commentSchema, questionSchema, threadSchema, threadSummarySchema } from './thread.schemas.ts';

type Person = z.input<typeof personSchema>;
type Answer = z.input<typeof answerSchema>;
type Comment = z.input<typeof commentSchema>;
type Question = z.input<typeof questionSchema>;
type ThreadSummary = z.input<typeof threadSummarySchema>;

/** Threads and posts as the REST API shows them. Everything is read through loaders, so lists read together. */
@Injectable()
export class ThreadJson {
  constructor(
    private readonly reader: ThreadReader,
    private readonly bodies: PostBodies,
    private readonly profiles: ProfileLoader,
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async summary(ctx: GqlContext, t: ThreadView): Promise<ThreadSummary> {
    const author = await this.person(ctx, t.authorId);
    return {
      id: t.id, url: this.url(this.reader.threadUrl(t)), title: t.title, space: this.spaces.byId(t.spaceId)?.slug ?? '', tags: t.tags.map((tag) => tag.name), kind: t.kind, state: t.state, locale: t.locale,
      product: t.product, product_version: t.productVersion,
      created_at: t.createdAt.toISOString(), last_activity_at: t.lastActivityAt.toISOString(), solved_at: t.solvedAt?.toISOString() ?? null, locked: t.lockedAt !== null, closed: t.closedAt !== null,
      author, votes: t.votes, answers_count: t.answerCount, accepted_count: t.acceptedCount, excerpt: t.excerpt,
    };
  }

  async thread(ctx: GqlContext, t: ThreadView): Promise<z.input<typeof threadSchema>> {
    const [summary, question, answers] = await Promise.all([
      this.summary(ctx, t), this.reader.question(ctx, t).then((q) => this.question(ctx, q)), this.allAnswers(ctx, t).then((all) => Promise.all(all.map((a) => this.answer(ctx, a)))),
    ]);
    return { ...summary, question, answers };
  }

  async question(ctx: GqlContext, p: PostView): Promise<Question> {
    const [post, comments] = await Promise.all([this.post(ctx, p), this.comments(ctx, p)]);
    return { ...post, votes: votesOf(p), comments };
  }

  async answer(ctx: GqlContext, p: PostView): Promise<Answer> {
    const [post, comments, acceptedBy] = await Promise.all([this.post(ctx, p), this.comments(ctx, p), p.acceptedById === null ? undefined : this.person(ctx, p.acceptedById)]);
    return {
      ...post, thread_id: p.threadId, votes: votesOf(p), accepted: p.acceptedAt !== null,
      ...(p.acceptedAt && { accepted_at: p.acceptedAt.toISOString() }), ...(p.acceptedAt && acceptedBy && { accepted_by: acceptedBy }),
      official: p.official, worked_count: p.workedCount, failed_count: p.failedCount, comments,
    };
  }

  comment(ctx: GqlContext, p: PostView): Promise<Comment> {
    return this.post(ctx, p);
  }

  ofKind(ctx: GqlContext, p: PostView): Promise<Question | Answer | Comment> {
    if (p.kind === 'question') return this.question(ctx, p);
    return p.kind === 'answer' ? this.answer(ctx, p) : this.comment(ctx, p);
  }

  url(path: string): string {
    return `${this.config.PUBLIC_URL}${path}`;
  }

  private async post(ctx: GqlContext, p: PostView): Promise<Comment> {
    const [author, html] = await Promise.all([this.person(ctx, p.authorId), this.bodies.html(ctx, p)]);
    return {
      id: p.id, url: this.url(this.reader.postUrl(p)), author, created_at: p.createdAt.toISOString(), edited_at: p.editedAt?.toISOString() ?? null, revision: p.revision, visibility: p.visibility,
      body_markdown: p.markdown, body_html: absoluteHtml(html, this.config.PUBLIC_URL),
    };
  }

  private async comments(ctx: GqlContext, p: PostView): Promise<Comment[]> {
    const comments = await this.reader.comments(ctx, p);
    return Promise.all(comments.map((c) => this.comment(ctx, c)));
  }

  private async allAnswers(ctx: GqlContext, t: ThreadView): Promise<PostView[]> {
    const first = await this.reader.answers(ctx, t, 1, 'best');
    const rest = await Promise.all(Array.from({ length: first.pageCount - 1 }, (_, i) => this.reader.answers(ctx, t, i + 2, 'best')));
    return [first, ...rest].flatMap((page) => page.nodes);
  }

  private async person(ctx: GqlContext, accountId: string): Promise<Person> {
    const { id, name, url } = await this.profiles.load(ctx, accountId);
    return { id, name, url: this.url(url) };
  }
}

const votesOf = (p: PostView) => p.upCount - p.downCount;
