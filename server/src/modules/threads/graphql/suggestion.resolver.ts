import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import type { PostView, SuggestionView } from '../domain/views.ts';
import { ReadSuggestions } from '../use-cases/read-suggestions.ts';
import { SettleSuggestion } from '../use-cases/settle-suggestion.ts';
import { Answering } from './answering.ts';
import { PostResult } from './payloads.ts';
import { PostType } from './post.types.ts';
import { EditSuggestionType } from './suggestion.types.ts';

@Resolver(() => EditSuggestionType)
export class SuggestionResolver {
  constructor(
    private readonly suggestions: ReadSuggestions,
    private readonly settle: SettleSuggestion,
    private readonly answering: Answering,
    private readonly profiles: ProfileLoader,
  ) {}

  @Mutation(() => PostResult, { description: 'Approves or refuses a suggested edit.' })
  @Allow('member')
  async settleSuggestion(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string, @Args('approve') approve: boolean, @Args('reason', { type: () => String, nullable: true }) reason?: string | null) {
    return this.answering.post(ctx, await this.settle.execute(ctx.actor, id, approve, reason ?? ''));
  }

  @ResolveField(() => ProfileType)
  editor(@Context() ctx: GqlContext, @Parent() s: SuggestionView) {
    return this.profiles.load(ctx, s.editorId);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  settledBy(@Context() ctx: GqlContext, @Parent() s: SuggestionView) {
    return s.settledById === null ? null : this.profiles.load(ctx, s.settledById);
  }

  @ResolveField(() => String, { description: 'Against the revision that it changes.' })
  diffHtml(@Parent() s: SuggestionView) {
    return this.suggestions.diffHtml(s);
  }
}

@Resolver(() => PostType)
export class PostSuggestionsResolver {
  constructor(private readonly read: ReadSuggestions) {}

  @ResolveField(() => [EditSuggestionType], { description: 'Edits that wait for approval; empty for those who may not settle them.' })
  suggestions(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.read.ofPost(ctx, post);
  }

  @ResolveField(() => EditSuggestionType, { nullable: true, description: 'The viewer’s own edit that waits for approval.' })
  viewerSuggestion(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return this.read.own(ctx, post);
  }
}
