import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { done, DoneResult, resultOf } from '../../../platform/graphql/result.ts';
import { DiscardDraft, SaveDraft } from '../use-cases/drafts.ts';
import { DraftType } from './draft.types.ts';
import { DraftInput, given } from './inputs.ts';

@ObjectType('DraftPayloadResult')
export class DraftSaved {
  @Field(() => DraftType) draft!: DraftType;
}
const DraftResult = resultOf('DraftResult', DraftSaved);

@Resolver()
@Allow('member')
export class DraftMutations {
  constructor(
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
  ) {}

  @Mutation(() => DraftResult)
  async saveDraft(@Context() ctx: GqlContext, @Args('input') input: DraftInput) {
    return { draft: await this.save.execute(ctx.actor, given(input)) };
  }

  @Mutation(() => DoneResult)
  async discardDraft(@Context() ctx: GqlContext, @Args('key') key: string) {
    await this.discard.execute(ctx.actor, key);
    return done;
  }
}
