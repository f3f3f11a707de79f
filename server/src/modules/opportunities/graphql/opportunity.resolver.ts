import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { SpaceCatalog, SpaceType } from '../../spaces/index.ts';
import { PostType, ThreadReader, ThreadType } from '../../threads/index.ts';
import type { ChangeRecord, NoteRecord, OpportunityRecord } from '../domain/opportunity.ts';
import { mayWork } from '../domain/policy.ts';
import { stagesFrom } from '../domain/stage.ts';
import { OpportunityReader } from '../use-cases/opportunity-reader.ts';
import { OpportunityStage } from './enums.ts';
import { OpportunityChangeType, OpportunityNoteType, OpportunityType } from './opportunity.types.ts';

@Resolver(() => OpportunityType)
export class OpportunityResolver {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly profiles: ProfileLoader,
    private readonly spaces: SpaceCatalog,
    private readonly threads: ThreadReader,
  ) {}

  @ResolveField(() => String)
  url(@Parent() { id }: OpportunityRecord) {
    return `/opportunities/${id}`;
  }

  @ResolveField(() => Boolean, { description: 'Still open after its date.' })
  overdue(@Parent() { dueOn, closedAt }: OpportunityRecord) {
    return dueOn !== null && closedAt === null && dueOn < new Date().toISOString().slice(0, 10);
  }

  @ResolveField(() => ThreadType, { nullable: true, description: 'null of a person, and where the viewer may not read it.' })
  thread(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return o.threadId === null ? null : this.threads.findThread(ctx, o.threadId);
  }

  @ResolveField(() => PostType, { nullable: true, description: 'The post that was marked.' })
  post(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return o.postId === null ? null : this.threads.findPost(ctx, o.postId);
  }

  @ResolveField(() => SpaceType, { nullable: true })
  space(@Parent() o: OpportunityRecord) {
    return o.spaceId === null ? null : this.spaces.byId(o.spaceId);
  }

  @ResolveField(() => ProfileType, { nullable: true, description: 'Who might buy.' })
  person(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return this.profile(ctx, o.accountId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Their e-mail address; null without a contact basis.' })
  contactEmail(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return this.opportunities.contactEmail(ctx, o);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  owner(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return this.profile(ctx, o.ownerId);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  markedBy(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return this.profile(ctx, o.markedById);
  }

  @ResolveField(() => [OpportunityNoteType], { description: 'Oldest first.' })
  notes(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return this.opportunities.notes(ctx, o.id);
  }

  @ResolveField(() => [OpportunityChangeType], { description: 'Oldest first.' })
  history(@Parent() o: OpportunityRecord, @Context() ctx: GqlContext) {
    return this.opportunities.changes(ctx, o.id);
  }

  @ResolveField(() => Boolean, { description: 'Change it and write notes.' })
  viewerCanWork(@Parent() o: OpportunityRecord, @Context() { actor }: GqlContext) {
    return mayWork(actor, o.spaceId);
  }

  @ResolveField(() => [OpportunityStage], { description: 'Where it can go from here.' })
  nextStages(@Parent() { stage }: OpportunityRecord) {
    return stagesFrom(stage);
  }

  private profile(ctx: GqlContext, id: string | null) {
    return id === null ? null : this.profiles.find(ctx, id);
  }
}

@Resolver(() => OpportunityNoteType)
export class OpportunityNoteResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { nullable: true })
  author(@Parent() note: NoteRecord, @Context() ctx: GqlContext) {
    return note.byId === null ? null : this.profiles.find(ctx, note.byId);
  }
}

@Resolver(() => OpportunityChangeType)
export class OpportunityChangeResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { nullable: true })
  by(@Parent() change: ChangeRecord, @Context() ctx: GqlContext) {
    return change.byId === null ? null : this.profiles.find(ctx, change.byId);
  }

  @ResolveField(() => ProfileType, { nullable: true, description: 'Of a changed owner: who it was.' })
  ownerBefore(@Parent() { field, before }: ChangeRecord, @Context() ctx: GqlContext) {
    return field === 'ownerId' && before !== null ? this.profiles.find(ctx, before) : null;
  }

  @ResolveField(() => ProfileType, { nullable: true, description: 'Of a changed owner: who it is.' })
  ownerAfter(@Parent() { field, after }: ChangeRecord, @Context() ctx: GqlContext) {
    return field === 'ownerId' && after !== null ? this.profiles.find(ctx, after) : null;
  }
}
