import type { GqlContext } from '../../../platform/graphql/context.ts';
import { RecordOutcome, Vote } from '../../reactions/index.ts';
import { ThreadReader } from '../../threads/index.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';
import { postOperations as on } from './threads.operations.ts';

type On = typeof on;

@RestController()
export class ReactionsController {
  constructor(
    private readonly reader: ThreadReader,
    private readonly castVote: Vote,
    private readonly recordOutcome: RecordOutcome,
  ) {}

  @Handles(on.vote)
  async vote(@Context() ctx: GqlContext, @Input() { id, value }: InputOf<On['vote']>): Promise<OutputOf<On['vote']>> {
    await this.castVote.execute(ctx.actor, id, value);
    const { upCount, downCount } = await this.reader.post(ctx, id);
    return { post_id: id, value, votes: upCount - downCount };
  }

  @Handles(on.outcome)
  async outcome(@Context() ctx: GqlContext, @Input() { id, kind, reason, product_version: productVersion }: InputOf<On['outcome']>): Promise<OutputOf<On['outcome']>> {
    await this.recordOutcome.execute(ctx.actor, { post: id, kind, reason, productVersion });
    const { workedCount, failedCount } = await this.reader.post(ctx, id);
    return { post_id: id, kind, worked_count: workedCount, failed_count: failedCount };
  }
}
