import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { ProfileLoader } from '../profile-loader.ts';
import { ReadViewer } from '../use-cases/read-viewer.ts';
import { ProfileType } from './profile.types.ts';
import { RoleGrantType } from './role-grant.types.ts';
import { SessionType, ViewerType } from './viewer.types.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly viewers: ReadViewer,
    private readonly profiles: ProfileLoader,
  ) {}

  @Query(() => ViewerType, { nullable: true })
  @Public()
  viewer(@CurrentActor() actor: Actor): Promise<ViewerType | null> {
    return this.viewers.viewer(actor);
  }

  @ResolveField(() => ProfileType)
  profile(@Parent() { id }: ViewerType, @Context() ctx: GqlContext): Promise<ProfileType> {
    return this.profiles.load(ctx, id);
  }

  @ResolveField(() => [SessionType])
  sessions(@Parent() { id }: ViewerType, @CurrentActor() actor: Actor): Promise<SessionType[]> {
    return this.viewers.sessions(id, actor.sessionId);
  }

  @ResolveField(() => [RoleGrantType])
  async grants(@Parent() { id }: ViewerType, @Context() ctx: GqlContext): Promise<RoleGrantType[]> {
    return (await loader(ctx, 'identity.grants', (ids: readonly string[]) => this.viewers.grants(ids)).load(id)) ?? [];
  }
}
