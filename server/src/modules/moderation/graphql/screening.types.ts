import { RuleMode, ScreeningKind } from '@helpcommons/shared';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';

registerEnumType(RuleMode, { name: 'RuleMode', description: 'In SHADOW a rule only records what it would have held.' });
registerEnumType(ScreeningKind, { name: 'ScreeningKind' });

@ObjectType('ScreeningRule', { description: 'What posts are looked through for before they are published, and how often that was right.' })
export class ScreeningRuleType {
  @Field(() => ID) id!: string;
  @Field(() => ScreeningKind) kind!: ScreeningKind;
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'null: texts of all languages.' }) locale!: string | null;
  @Field({ description: 'Of WORD the words and phrases, one a line; of PATTERN the pattern (RE2).' }) text!: string;
  @Field(() => RuleMode) mode!: RuleMode;
  @Field({ description: 'Since when it looks for what it looks for now; the figures are from then on.' }) since!: Date;
  @Field({ description: 'There is one of its kind; it can only be switched.' }) isBuiltIn!: boolean;
  @Field(() => Int, { description: 'Posts in which it found something, in shadow mode or not.' }) matches!: number;
  @Field(() => Date, { nullable: true }) lastMatchAt!: Date | null;
  @Field(() => Int, { description: 'Of its matches, those that a person decided about.' }) decided!: number;
  @Field(() => Int, { description: 'Of these, those that were removed.' }) removed!: number;
  @Field(() => Float, { nullable: true, description: 'removed / decided' }) precision!: number | null;
  @Field(() => Float, { nullable: true, description: 'Of all removed posts that it could have found, the share that it found.' }) recall!: number | null;
}

@ObjectType('SpamModelState')
export class SpamModelStateType {
  @Field(() => Date, { nullable: true, description: 'null: it has not learned yet.' }) learnedAt!: Date | null;
  @Field(() => Int, { description: 'Posts decided as spam that it learned from.' }) spam!: number;
  @Field(() => Int) spamNeeded!: number;
  @Field(() => Int, { description: 'Honest posts that it was tested on.' }) honest!: number;
  @Field(() => Int) honestNeeded!: number;
  @Field({ description: 'Whether it may be switched on.' }) isReady!: boolean;
}

@ObjectType('RuleTrialExample')
export class RuleTrialExampleType {
  @Field(() => ID) postId!: string;
  @Field(() => ID) threadId!: string;
  @Field() excerpt!: string;
  @Field({ description: 'What it found.' }) detail!: string;
}

@ObjectType('RuleTrial', { description: 'What a rule would have held of the newest posts.' })
export class RuleTrialType {
  @Field(() => Int) posts!: number;
  @Field(() => Int) held!: number;
  @Field(() => [RuleTrialExampleType]) examples!: RuleTrialExampleType[];
}
export const RuleTrialResult = resultOf('RuleTrialResult', RuleTrialType);

@ObjectType('ScreeningRulePayload')
export class ScreeningRulePayload {
  @Field(() => ScreeningRuleType) rule!: object;
}
export const ScreeningRuleResult = resultOf('ScreeningRuleResult', ScreeningRulePayload);

@InputType('ScreeningRuleInput')
export class ScreeningRuleInput {
  @Field(() => ScreeningKind, { description: 'WORD or PATTERN; it stays what it is.' }) kind!: ScreeningKind;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Language code; without it texts of all languages.' }) locale?: string | null;
  @Field() text!: string;
}
