import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RoleGrantType } from '../../identity/index.ts';
import { ReadSpaces } from '../use-cases/read-spaces.ts';
import { SpaceType } from './space.types.ts';

@Resolver(() => RoleGrantType)
export class RoleGrantSpaceResolver {
  constructor(private readonly spaces: ReadSpaces) {}

  @ResolveField(() => SpaceType, { nullable: true })
  space(@Parent() grant: RoleGrantType) {
    return this.spaces.ofGrant(grant.spaceId);
  }
}
