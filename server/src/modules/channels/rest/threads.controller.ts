import { Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { AskQuestion, PostAnswer, ThreadReader } from '../../threads/index.ts';
import { ListThreads } from '../use-cases/list-threads.ts';
import { API_ROOT, Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { ThreadJson } from './thread-json.ts';
import { threadOperations as on } from './threads.operations.ts';

type On = typeof on;

@RestController()
export class ThreadsController {
  constructor(
    private readonly threads: ListThreads,
    private readonly reader: ThreadReader,
    private readonly json: ThreadJson,
    private readonly askQuestion: AskQuestion,
    private readonly postAnswer: PostAnswer,
  ) {}

  @Handles(on.list)
  async list(@Context() ctx: GqlContext, @Input() { limit, cursor, q, ...filter }: InputOf<On['list']>): Promise<OutputOf<On['list']>> {
    const { nodes, pageInfo } = q ? await this.threads.search(ctx, q, filter, limit, cursor) : await this.threads.execute(ctx, filter, 'activity', limit, cursor);
    return { items: await Promise.all(nodes.map((t) => this.json.summary(ctx, t))), next_cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  @Handles(on.get)
  async get(@Context() ctx: GqlContext, @Input() { id }: InputOf<On['get']>, @Res({ passthrough: true }) reply: FastifyReply): Promise<OutputOf<On['get']>> {
    const thread = await this.reader.thread(ctx, id);
    if (thread.id !== id) reply.code(301).header('location', `${API_ROOT}/threads/${thread.id}`);
    return this.json.thread(ctx, thread);
  }

  @Handles(on.ask)
  async ask(@Context() ctx: GqlContext, @Input() { product_version: productVersion, ...input }: InputOf<On['ask']>): Promise<OutputOf<On['ask']>> {
    const { threadId } = await this.askQuestion.execute(ctx.actor, { ...input, productVersion });
    return this.json.thread(ctx, await this.reader.thread(ctx, threadId));
  }

  @Handles(on.answer)
  async answer(@Context() ctx: GqlContext, @Input() { id, body }: InputOf<On['answer']>): Promise<OutputOf<On['answer']>> {
    const { postId } = await this.postAnswer.execute(ctx.actor, { thread: id, body });
    return this.json.answer(ctx, await this.reader.placedPost(ctx, postId));
  }
}
