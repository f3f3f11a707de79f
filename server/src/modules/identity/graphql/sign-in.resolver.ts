import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { Done, done, DoneResult } from '../../../platform/graphql/result.ts';
import { EndSessions } from '../use-cases/end-sessions.ts';
import { RequestMail } from '../use-cases/request-mail.ts';
import { SignIn } from '../use-cases/sign-in.ts';
import { SignUp } from '../use-cases/sign-up.ts';
import { UseMailLink } from '../use-cases/use-mail-link.ts';
import { ResetPasswordInput, SignInInput, SignUpInput } from './account.inputs.ts';
import { deviceOf, ipOf, ViewerAnswers } from './viewer-answers.ts';
import { ViewerPayload, ViewerResult } from './viewer.types.ts';

/** How guests become members, and members guests. */
@Public()
@Resolver()
export class SignInResolver {
  constructor(
    private readonly up: SignUp,
    private readonly in_: SignIn,
    private readonly sessions: EndSessions,
    private readonly mails: RequestMail,
    private readonly links: UseMailLink,
    private readonly answers: ViewerAnswers,
  ) {}

  @Mutation(() => DoneResult, { description: 'The same answer whether the address has an account already.' })
  async signUp(@CurrentActor() actor: Actor, @Args('input') input: SignUpInput, @Context() ctx: GqlContext): Promise<Done> {
    await this.up.execute(actor, input, ipOf(ctx));
    return done;
  }

  @Mutation(() => ViewerResult)
  async signIn(@Args('input') input: SignInInput, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    return this.answers.signedIn(ctx, await this.in_.execute(input, deviceOf(ctx)));
  }

  @Mutation(() => DoneResult)
  async signOut(@CurrentActor() actor: Actor, @Context() ctx: GqlContext): Promise<Done> {
    await this.sessions.own(actor);
    this.answers.signedOut(ctx);
    return done;
  }

  @Mutation(() => DoneResult, { description: 'The same answer whether the address has an account.' })
  async requestPasswordReset(@Args('email') email: string, @Context() ctx: GqlContext): Promise<Done> {
    await this.mails.execute('reset', email, ipOf(ctx));
    return done;
  }

  @Mutation(() => DoneResult, { description: 'The same answer whether the address has an account.' })
  async resendConfirmation(@Args('email') email: string, @Context() ctx: GqlContext): Promise<Done> {
    await this.mails.execute('confirm', email, ipOf(ctx));
    return done;
  }

  @Mutation(() => ViewerResult, { description: 'Signs in as well.' })
  async confirmEmail(@CurrentActor() actor: Actor, @Args('token') token: string, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    const outcome = await this.links.confirm(actor, token, deviceOf(ctx));
    return 'token' in outcome ? this.answers.signedIn(ctx, outcome) : this.answers.of(ctx, outcome);
  }

  @Mutation(() => ViewerResult, { description: 'Signs in here and out everywhere else.' })
  async resetPassword(@Args('input') input: ResetPasswordInput, @Context() ctx: GqlContext): Promise<ViewerPayload> {
    return this.answers.signedIn(ctx, await this.links.reset(input, deviceOf(ctx)));
  }
}
