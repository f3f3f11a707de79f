import { Role } from '@helpcommons/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { type Done, done, DoneResult } from '../../../platform/graphql/result.ts';
import { ManageSynonyms } from '../use-cases/manage-synonyms.ts';
import { SynonymGroupType, SynonymsInputType, type SynonymsPayload, SynonymsResult } from './synonyms.types.ts';

@Allow(Role.ADMIN)
@Resolver(() => SynonymGroupType)
export class SynonymsResolver {
  constructor(private readonly manage: ManageSynonyms) {}

  @Query(() => [SynonymGroupType])
  synonyms(): Promise<SynonymGroupType[]> {
    return this.manage.list();
  }

  @Mutation(() => SynonymsResult)
  async saveSynonyms(@CurrentActor() actor: Actor, @Args('input') { id, words }: SynonymsInputType): Promise<SynonymsPayload> {
    return { synonyms: await this.manage.save(actor, id, words) };
  }

  @Mutation(() => DoneResult)
  async removeSynonyms(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Done> {
    await this.manage.remove(actor, id);
    return done;
  }
}
