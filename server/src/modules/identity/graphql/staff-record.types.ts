import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';
import { SanctionKind } from './enums.ts';
import { ProfileType } from './profile.types.ts';

@ObjectType('Sanction', { description: 'What a moderator imposed on somebody; what was lifted stays.' })
export class SanctionType {
  @Field(() => ID) id!: string;
  @Field(() => SanctionKind) kind!: SanctionKind;
  @Field({ description: 'As the person is told it.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'The rule of the community that was broken, where one is named.' }) rule!: string | null;
  @Field() at!: Date;
  @Field(() => Date, { nullable: true, description: 'null: until lifted, and of a warning, which has no end.' }) until!: Date | null;
  @Field(() => Date, { nullable: true }) liftedAt!: Date | null;
  @Field() liftReason!: string;
  @Field() viewerCanLift!: boolean;
}

@ObjectType('StaffNote', { description: 'What staff writes down for staff.' })
export class StaffNoteType {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field() at!: Date;
}

@ObjectType('StaffRecord', { description: 'What moderators see of a person beyond the profile.' })
export class StaffRecordType {
  @Field(() => [SanctionType], { description: 'Newest first, at most 50.' }) sanctions!: object[];
  @Field(() => [SanctionKind], { description: 'What the viewer may impose.' }) possible!: SanctionKind[];
}

@ObjectType('OwnSilence', { description: 'Until when the viewer may only read, and why.' })
export class OwnSilenceType {
  @Field() reason!: string;
  @Field(() => Date, { nullable: true, description: 'null: until lifted.' }) until!: Date | null;
}

@ObjectType('ProfilePayload')
export class ProfilePayload {
  @Field(() => ProfileType) profile!: ProfileType;
}
export const ProfileResult = resultOf('ProfileResult', ProfilePayload);

@InputType('SanctionInput')
export class SanctionInput {
  @Field(() => ID) account!: string;
  @Field(() => SanctionKind) kind!: SanctionKind;
  @Field({ description: 'The person is told it, as it is.' }) reason!: string;
  @Field(() => Date, { nullable: true, description: 'When it ends by itself: of a silence and a suspension.' }) until?: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'Without an end; for admins.' }) untilLifted?: boolean | null;
}
