import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { Done, done, DoneResult } from '../../../platform/graphql/result.ts';
import { NewKeyCookie } from '../new-key-cookie.ts';
import { ManageApiClients } from '../use-cases/manage-api-clients.ts';
import { ManageSettings } from '../use-cases/manage-settings.ts';
import { ApiClientInput, ApiClientPayload, ApiClientResult, ApiClientType, SettingInput, SettingPayload, SettingResult, SettingType } from './admin.types.ts';

/** Programs that have a key, and settings. */
@Allow(Role.ADMIN)
@Resolver()
export class OperationsResolver {
  constructor(
    private readonly clients: ManageApiClients,
    private readonly settingList: ManageSettings,
    private readonly newKey: NewKeyCookie,
  ) {}

  @Query(() => [ApiClientType])
  apiClients(@CurrentActor() actor: Actor): Promise<ApiClientType[]> {
    return this.clients.list(actor);
  }

  @Query(() => String, { nullable: true, description: 'A key that was made a moment ago, for the page that shows it once.' })
  newApiKey(@Context() ctx: GqlContext): string | null {
    return this.newKey.take(ctx);
  }

  @Mutation(() => ApiClientResult)
  async createApiClient(@CurrentActor() actor: Actor, @Args('input') input: ApiClientInput, @Context() ctx: GqlContext): Promise<ApiClientPayload> {
    const made = await this.clients.create(actor, input);
    this.newKey.put(ctx, made.key);
    return made;
  }

  @Mutation(() => DoneResult)
  async revokeApiClient(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Done> {
    await this.clients.revoke(actor, id);
    return done;
  }

  @Query(() => [SettingType])
  settings(@CurrentActor() actor: Actor): SettingType[] {
    return this.settingList.list(actor);
  }

  @Mutation(() => SettingResult)
  async updateSetting(@CurrentActor() actor: Actor, @Args('input') { name, value }: SettingInput): Promise<SettingPayload> {
    return { setting: await this.settingList.set(actor, name, value) };
  }
}
