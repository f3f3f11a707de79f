import { TrustCriterion } from '@helpcommons/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';
import { ProfileType } from '../../identity/index.ts';

registerEnumType(TrustCriterion, { name: 'TrustCriterion' });

@ObjectType('TrustStep', { description: 'Of what a trust level asks for.' })
export class TrustStepType {
  @Field(() => TrustCriterion) criterion!: TrustCriterion;
  @Field(() => Int) have!: number;
  @Field(() => Int) need!: number;
  @Field({ description: '`need` is the most that is possible.' }) atMost!: boolean;
}

@ObjectType('Trust')
export class TrustType {
  @Field(() => Int) level!: number;
  @Field(() => [TrustStepType], { description: 'What the next level asks for; empty where none can be earned.' }) next!: TrustStepType[];
  @Field(() => Int, { nullable: true, description: 'What the next level asks for is to be done within so many days; null: ever.' }) ofLastDays!: number | null;
  @Field(() => Date, { nullable: true, description: 'The level is not lost before.' }) heldUntil!: Date | null;
}

@InputType('ReadingInput')
export class ReadingInput {
  @Field(() => ID) thread!: string;
  @Field(() => [ID], { description: 'Posts that were on the screen; at most 200.' }) posts!: string[];
  @Field(() => Int, { description: 'How long the page was looked at since it last told.' }) seconds!: number;
}

@InputType('GiveTrustInput')
export class GiveTrustInput {
  @Field(() => ID) account!: string;
  @Field({ description: 'True gives level 4; false takes it back.' }) given!: boolean;
  @Field() reason!: string;
}

@ObjectType('GiveTrustPayload')
export class GiveTrustPayload {
  @Field(() => ProfileType) profile!: ProfileType;
}
export const GiveTrustResult = resultOf('GiveTrustResult', GiveTrustPayload);
