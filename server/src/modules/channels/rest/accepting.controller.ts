import type { GqlContext } from '../../../platform/graphql/context.ts';
import { AcceptAnswer, ThreadReader, UnacceptAnswer } from '../../threads/index.ts';
import { ClientActor } from '../use-cases/client-actor.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { ThreadJson } from './thread-json.ts';
import { postOperations as on } from './threads.operations.ts';

type On = typeof on;

@RestController()
export class AcceptingController {
  constructor(
    private readonly reader: ThreadReader,
    private readonly json: ThreadJson,
    private readonly clients: ClientActor,
    private readonly acceptAnswer: AcceptAnswer,
    private readonly unacceptAnswer: UnacceptAnswer,
  ) {}

  @Handles(on.accept)
  async accept(@Context() ctx: GqlContext, @Input() { id }: InputOf<On['accept']>): Promise<OutputOf<On['accept']>> {
    await this.acceptAnswer.execute(await this.judge(ctx, id), id);
    return this.answer(ctx, id);
  }

  @Handles(on.unaccept)
  async unaccept(@Context() ctx: GqlContext, @Input() { id }: InputOf<On['unaccept']>): Promise<OutputOf<On['unaccept']>> {
    await this.unacceptAnswer.execute(await this.judge(ctx, id), id);
    return this.answer(ctx, id);
  }

  /** The right to judge comes with the space of an answer that the actor can read anyway. */
  private async judge(ctx: GqlContext, answerId: string) {
    const { threadId } = await this.reader.post(ctx, answerId);
    const { spaceId } = await this.reader.thread(ctx, threadId);
    return this.clients.asJudge(ctx.actor, spaceId);
  }

  private async answer(ctx: GqlContext, id: string) {
    this.reader.forget(ctx);
    return this.json.answer(ctx, await this.reader.placedPost(ctx, id));
  }
}
