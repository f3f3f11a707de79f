import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { type GqlContext } from '../../../platform/graphql/context.ts';
import { GrantLoader } from '../grant-loader.ts';
import { ChangeRoles } from '../use-cases/change-roles.ts';
import { ListAccounts } from '../use-cases/list-accounts.ts';
import { AccountConnectionType, AccountPayload, AccountResult, AccountType, GrantRoleInput } from './admin.types.ts';
import { RoleGrantType } from './role-grant.types.ts';

@Allow(Role.ADMIN)
@Resolver(() => AccountType)
export class AccountsResolver {
  constructor(
    private readonly list: ListAccounts,
    private readonly roles: ChangeRoles,
    private readonly loader: GrantLoader,
  ) {}

  @Query(() => AccountConnectionType)
  accounts(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true }) query?: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AccountConnectionType> {
    return this.list.execute(actor, { query, first, after });
  }

  @ResolveField(() => [RoleGrantType])
  grants(@Parent() { id }: AccountType, @Context() ctx: GqlContext): Promise<RoleGrantType[]> {
    return this.loader.load(ctx, id);
  }

  @Mutation(() => AccountResult)
  async grantRole(@CurrentActor() actor: Actor, @Args('input') input: GrantRoleInput): Promise<AccountPayload> {
    return { account: await this.list.one(actor, await this.roles.grant(actor, input)) };
  }

  @Mutation(() => AccountResult)
  async revokeRole(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<AccountPayload> {
    const accountId = await this.roles.revoke(actor, id);
    return { account: await this.list.one(actor, accountId) };
  }
}
