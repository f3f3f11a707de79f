import { tagPath } from '@helpcommons/shared';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ReadTags } from '../use-cases/read-tags.ts';
import { TagConnectionType, TagType } from './tag.types.ts';

interface TagView {
  id: string;
  name: string;
  wikiHtml?: string;
}

@Resolver(() => TagType)
export class TagResolver {
  constructor(private readonly tagsReader: ReadTags) {}

  @Query(() => TagConnectionType)
  @Public()
  tags(
    @CurrentActor() actor: Actor,
    @Args('startsWith', { type: () => String, nullable: true }) startsWith?: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 60 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ) {
    return this.tagsReader.tags(actor, startsWith, first, after);
  }

  @Query(() => TagType, { nullable: true })
  @Public()
  tag(@Args('name') name: string) {
    return this.tagsReader.tag(name);
  }

  @ResolveField(() => String)
  url(@Parent() tag: TagView) {
    return tagPath(tag.name);
  }

  @ResolveField(() => Int)
  threadCount(@CurrentActor() actor: Actor, @Parent() tag: TagView) {
    return this.tagsReader.threadCount(actor, tag.id);
  }

  @ResolveField(() => String)
  wikiHtml(@Context() ctx: GqlContext, @Parent() tag: TagView) {
    return this.tagsReader.wikiHtml(ctx, tag);
  }
}
