import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ChangePassword } from '../use-cases/change-password.ts';
import { EndSessions } from '../use-cases/end-sessions.ts';
import { UpdateProfile } from '../use-cases/update-profile.ts';
import { ChangePasswordInput, UpdateProfileInput } from './account.inputs.ts';
import { ViewerAnswers } from './viewer-answers.ts';
import { ViewerPayload, ViewerResult } from './viewer.types.ts';

/** What members change about themselves. */
@Allow('member')
@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly profile: UpdateProfile,
    private readonly password: ChangePassword,
    private readonly sessions: EndSessions,
    private readonly answers: ViewerAnswers,
  ) {}

  @Mutation(() => ViewerResult)
  async updateProfile(@CurrentActor() actor: Actor, @Args('input') input: UpdateProfileInput, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    await this.profile.execute(actor, input);
    return this.answers.of(ctx, actor);
  }

  @Mutation(() => ViewerResult, { description: 'Signs out everywhere else.' })
  async changePassword(@CurrentActor() actor: Actor, @Args('input') input: ChangePasswordInput, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    await this.password.execute(actor, input);
    return this.answers.of(ctx, actor);
  }

  @Mutation(() => ViewerResult)
  async revokeSession(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    await this.sessions.one(actor, id);
    return this.answers.of(ctx, actor);
  }

  @Mutation(() => ViewerResult)
  async revokeOtherSessions(@CurrentActor() actor: Actor, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    await this.sessions.others(actor);
    return this.answers.of(ctx, actor);
  }
}
