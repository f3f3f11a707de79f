import { Role } from '@helpcommons/shared';
import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader } from '../profile-loader.ts';
import { LiftSanction } from '../use-cases/lift-sanction.ts';
import { ReadStaffRecord, type SanctionRow } from '../use-cases/read-staff-record.ts';
import { SanctionAccount } from '../use-cases/sanction-account.ts';
import { mayDelete, type StaffNoteRow, StaffNotes } from '../use-cases/staff-notes.ts';
import { ProfileType } from './profile.types.ts';
import { OwnSilenceType, ProfilePayload, ProfileResult, SanctionInput, SanctionType, StaffNoteType, StaffRecordType } from './staff-record.types.ts';
import { ViewerType } from './viewer.types.ts';

@Resolver(() => ProfileType)
export class StaffRecordResolver {
  constructor(
    private readonly records: ReadStaffRecord,
    private readonly notes: StaffNotes,
  ) {}

  @ResolveField(() => StaffRecordType, { nullable: true, description: 'For moderators; null to everybody else.' })
  staffRecord(@Context() ctx: GqlContext, @Parent() { id }: ProfileType) {
    return this.records.of(ctx.actor, id);
  }

  @ResolveField(() => [StaffNoteType], { description: 'For staff, newest first, at most 100; empty to everybody else.' })
  staffNotes(@Context() ctx: GqlContext, @Parent() { id }: ProfileType) {
    return this.notes.about(ctx.actor, { accountId: id });
  }
}

@Resolver(() => SanctionType)
export class SanctionResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { nullable: true, description: 'null: the system.' })
  by(@Context() ctx: GqlContext, @Parent() { byId }: SanctionRow) {
    return byId === null ? null : this.profiles.find(ctx, byId);
  }

  @ResolveField(() => ProfileType, { nullable: true })
  liftedBy(@Context() ctx: GqlContext, @Parent() { liftedById }: SanctionRow) {
    return liftedById === null ? null : this.profiles.find(ctx, liftedById);
  }
}

@Resolver(() => StaffNoteType)
export class StaffNoteResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { nullable: true })
  author(@Context() ctx: GqlContext, @Parent() { authorId }: StaffNoteRow) {
    return authorId === null ? null : this.profiles.find(ctx, authorId);
  }

  @ResolveField(() => Boolean)
  viewerCanDelete(@Context() ctx: GqlContext, @Parent() note: StaffNoteRow) {
    return mayDelete(ctx.actor, note);
  }
}

@Resolver(() => ViewerType)
export class OwnSilenceResolver {
  constructor(private readonly records: ReadStaffRecord) {}

  @ResolveField(() => OwnSilenceType, { nullable: true, description: 'null: the viewer may write.' })
  silence(@Context() ctx: GqlContext) {
    return this.records.own(ctx.actor);
  }
}

@Resolver()
export class StaffRecordMutations {
  constructor(
    private readonly sanctioning: SanctionAccount,
    private readonly lifting: LiftSanction,
    private readonly notes: StaffNotes,
    private readonly profiles: ProfileLoader,
  ) {}

  @Mutation(() => ProfileResult, { description: 'Warns, silences or suspends somebody and has them told. Conflicts: OWN_ACCOUNT, STAFF_ACCOUNT, LAST_ADMIN.' })
  @Allow(Role.MODERATOR)
  async sanctionAccount(@Context() ctx: GqlContext, @Args('input') { until, untilLifted, ...input }: SanctionInput): Promise<ProfilePayload> {
    await this.sanctioning.execute(ctx.actor, { ...input, until: until ?? null, untilLifted: untilLifted ?? null });
    return this.profile(ctx, input.account);
  }

  @Mutation(() => ProfileResult, { description: 'Takes it back. Conflicts: ALREADY_LIFTED, OWN_ACCOUNT, STAFF_ACCOUNT.' })
  @Allow(Role.MODERATOR)
  async liftSanction(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<ProfilePayload> {
    return this.profile(ctx, await this.lifting.execute(ctx.actor, id, reason));
  }

  @Mutation(() => ProfileResult, { description: 'A private note of staff about a person.' })
  @Allow('member')
  async addPersonNote(@Context() ctx: GqlContext, @Args('account', { type: () => ID }) account: string, @Args('text') text: string): Promise<ProfilePayload> {
    await this.profiles.load(ctx, account);
    await this.notes.add(ctx.actor, { accountId: account }, text);
    return this.profile(ctx, account);
  }

  @Mutation(() => ProfileResult, { description: "One's own; an admin any." })
  @Allow('member')
  async deletePersonNote(@Context() ctx: GqlContext, @Args('id', { type: () => ID }) id: string): Promise<ProfilePayload> {
    return this.profile(ctx, (await this.notes.delete(ctx.actor, id)).accountId ?? '');
  }

  private async profile(ctx: GqlContext, id: string): Promise<ProfilePayload> {
    ctx.loaders.clear();
    return { profile: await this.profiles.load(ctx, id) };
  }
}
