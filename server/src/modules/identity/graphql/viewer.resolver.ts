import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Public } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { type GqlContext } from '../../../platform/graphql/context.ts';
import { GrantLoader } from '../grant-loader.ts';
import { ProfileLoader } from '../profile-loader.ts';
import { SessionCookie } from '../session-cookie.ts';
import { ReadViewer } from '../use-cases/read-viewer.ts';
import { ProfileType } from './profile.types.ts';
import { RoleGrantType } from './role-grant.types.ts';
import { SessionType, ViewerType } from './viewer.types.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly viewers: ReadViewer,
    private readonly profiles: ProfileLoader,
    private readonly grantLoader: GrantLoader,
    private readonly cookie: SessionCookie,
  ) {}

  @Query(() => ViewerType, { nullable: true })
  @Public()
  viewer(@CurrentActor() actor: Actor, @Context() ctx: GqlContext): Promise<ViewerType | null> {
    this.cookie.renew(ctx);
    return this.viewers.viewer(actor);
  }

  @ResolveField(() => ProfileType)
  profile(@Parent() { id }: ViewerType, @Context() ctx: GqlContext): Promise<ProfileType> {
    return this.profiles.load(ctx, id);
  }

  @ResolveField(() => [SessionType])
  sessions(@Parent() { id }: ViewerType, @CurrentActor() actor: Actor): Promise<SessionType[]> {
    return this.viewers.sessions(id, actor);
  }

  @ResolveField(() => [RoleGrantType])
  grants(@Parent() { id }: ViewerType, @Context() ctx: GqlContext): Promise<RoleGrantType[]> {
    return this.grantLoader.load(ctx, id);
  }
}
