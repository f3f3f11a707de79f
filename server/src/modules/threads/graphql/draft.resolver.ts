import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { ReadTexts } from '../use-cases/read-texts.ts';
import { DraftType } from './draft.types.ts';

@Resolver(() => DraftType)
export class DraftResolver {
  constructor(private readonly texts: ReadTexts) {}

  @Query(() => DraftType, { nullable: true })
  @Allow('member')
  draft(@CurrentActor() actor: Member, @Args('key') key: string) {
    return this.texts.draft(actor, key);
  }

  @Query(() => [DraftType])
  @Allow('member')
  drafts(@CurrentActor() actor: Member) {
    return this.texts.drafts(actor);
  }
}
