import { Role, spacePath } from '@helpcommons/shared';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow, Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { SpaceView } from '../domain/space-tree.ts';
import { CreateSpace } from '../use-cases/create-space.ts';
import { ReadSpaces } from '../use-cases/read-spaces.ts';
import { UpdateSpace } from '../use-cases/update-space.ts';
import { SpaceInputType, SpaceResult, SpaceType } from './space.types.ts';

@Resolver(() => SpaceType)
export class SpaceResolver {
  constructor(
    private readonly spacesReader: ReadSpaces,
    private readonly create: CreateSpace,
    private readonly update: UpdateSpace,
  ) {}

  @Query(() => [SpaceType])
  @Public()
  spaces(@CurrentActor() actor: Actor) {
    return this.spacesReader.readable(actor);
  }

  @Query(() => SpaceType, { nullable: true })
  @Public()
  space(@CurrentActor() actor: Actor, @Args('slug') slug: string) {
    return this.spacesReader.bySlug(actor, slug);
  }

  @Mutation(() => SpaceResult)
  @Allow(Role.ADMIN)
  async createSpace(@CurrentActor() actor: Actor, @Args('input') input: SpaceInputType) {
    return { space: await this.create.execute(actor, input) };
  }

  @Mutation(() => SpaceResult)
  @Allow(Role.ADMIN)
  async updateSpace(@CurrentActor() actor: Actor, @Args('input') input: SpaceInputType) {
    return { space: await this.update.execute(actor, input) };
  }

  @ResolveField(() => String)
  url(@Parent() space: SpaceView) {
    return spacePath(space.slug);
  }

  @ResolveField(() => SpaceType, { nullable: true })
  parent(@CurrentActor() actor: Actor, @Parent() space: SpaceView) {
    return this.spacesReader.parentOf(actor, space);
  }

  @ResolveField(() => [SpaceType])
  children(@CurrentActor() actor: Actor, @Parent() space: SpaceView) {
    return this.spacesReader.childrenOf(actor, space);
  }

  @ResolveField(() => Int)
  async threadCount(@CurrentActor() actor: Actor, @Parent() space: SpaceView) {
    return (await this.spacesReader.counts(actor, space)).threads;
  }

  @ResolveField(() => Int)
  async unansweredCount(@CurrentActor() actor: Actor, @Parent() space: SpaceView) {
    return (await this.spacesReader.counts(actor, space)).unanswered;
  }

  @ResolveField(() => Boolean)
  viewerCanAsk(@CurrentActor() actor: Actor, @Parent() space: SpaceView) {
    return this.spacesReader.mayAsk(actor, space);
  }
}
