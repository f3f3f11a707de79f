import { Role } from '@helpcommons/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { Done, done, DoneResult } from '../../../platform/graphql/result.ts';
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
  ) {}

  @Query(() => [ApiClientType])
  apiClients(@CurrentActor() actor: Actor): Promise<ApiClientType[]> {
    return this.clients.list(actor);
  }

  @Mutation(() => ApiClientResult)
  createApiClient(@CurrentActor() actor: Actor, @Args('input') input: ApiClientInput): Promise<ApiClientPayload> {
    return this.clients.create(actor, input);
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
