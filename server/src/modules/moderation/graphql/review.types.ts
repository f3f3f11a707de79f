import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { resultOf } from '../../../platform/graphql/result.ts';
import { AppealState, Decision, DecisionState, ReportOutcome, ReportReason, ReviewKind, ReviewState, ReviewSubject } from './enums.ts';

/** What stands in the row; the rest is made by field resolvers. An ItemRow is what resolvers hand out for it. */
@ObjectType('ReviewItem', { description: 'Something that a moderator has to look at.' })
export class ReviewItemType {
  @Field(() => ID) id!: string;
  @Field(() => ReviewKind) kind!: ReviewKind;
  @Field(() => ReviewState) state!: ReviewState;
  @Field(() => ReviewSubject) subjectType!: ReviewSubject;
  @Field({ description: 'What brought it here: reports, dangerous, or the rule that holds the post.' }) rule!: string;
  @Field({ description: 'What the rule found: a word, a score.' }) detail!: string;
  @Field(() => Int, { description: 'Of its open reports together.' }) weight!: number;
  @Field(() => Date, { nullable: true }) escalatedAt!: Date | null;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => Decision, { nullable: true }) outcome!: Decision | null;
}

@ObjectType('Report')
export class ReportType {
  @Field(() => ID) id!: string;
  @Field(() => ReportReason) reason!: ReportReason;
  @Field() text!: string;
  @Field(() => Int) weight!: number;
  @Field(() => ReportOutcome) outcome!: ReportOutcome;
  @Field() createdAt!: Date;
  @Field(() => String, { nullable: true, description: 'Of a guest.' }) email!: string | null;
}

/** A DecisionRow. */
@ObjectType('ReviewDecision', { description: 'What was decided of something, as moderators see it.' })
export class ReviewDecisionType {
  @Field(() => ID) id!: string;
  @Field(() => ReviewSubject) subjectType!: ReviewSubject;
  @Field(() => Decision) decision!: Decision;
  @Field(() => DecisionState) state!: DecisionState;
  @Field() rule!: string;
  @Field(() => ReportReason, { nullable: true, description: 'As what it was removed.' }) category!: ReportReason | null;
  @Field() reason!: string;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) until!: Date | null;
}

/** An AppealRow. */
@ObjectType('Appeal')
export class AppealType {
  @Field() text!: string;
  @Field(() => AppealState) state!: AppealState;
  @Field({ description: 'Of who decided it.' }) reason!: string;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
}

@ObjectType('ReviewItemConnection')
export class ReviewItemConnectionType {
  @Field(() => [ReviewItemType]) nodes!: ReviewItemType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('ReviewCounts', { description: 'Of open items that the viewer decides.' })
export class ReviewCountsType {
  @Field(() => Int) total!: number;
  @Field(() => Int) report!: number;
  @Field(() => Int) held!: number;
  @Field(() => Int, { name: 'suggestedEdit' }) suggested_edit!: number;
  @Field(() => Int) appeal!: number;
  @Field(() => Int) escalated!: number;
}

@ObjectType('ReviewChange')
export class ReviewChangeType {
  @Field(() => ReviewCountsType) counts!: ReviewCountsType;
  @Field(() => ReviewItemType, { nullable: true, description: 'What changed, where the viewer decides it.' }) item!: object | null;
}

@ObjectType('ReviewItemPayload')
export class ReviewItemPayload {
  @Field(() => ReviewItemType) item!: object;
}
export const ReviewItemResult = resultOf('ReviewItemResult', ReviewItemPayload);

@ObjectType('BulkDecision', { description: 'Without a code it was decided.' })
export class BulkDecisionType {
  @Field(() => ID) itemId!: string;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String, { nullable: true }) message!: string | null;
}

/** A DecisionRow, as the author sees it: neither who reported it nor what a rule found. */
@ObjectType('AuthorReview', { description: 'What was decided against the viewer, and what can be done about it.' })
export class AuthorReviewType {
  @Field(() => ID, { description: 'Of the decision: what `appealDecision` takes.' }) id!: string;
  @Field(() => ReviewSubject) subjectType!: ReviewSubject;
  @Field(() => Decision) decision!: Decision;
  @Field() rule!: string;
  @Field(() => ReportReason, { nullable: true, description: 'As what it was taken from view.' }) category!: ReportReason | null;
  @Field({ description: 'As the moderator gave it.' }) reason!: string;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Until when a silence or suspension lasts.' }) until!: Date | null;
}

@ObjectType('AuthorReviewConnection')
export class AuthorReviewConnectionType {
  @Field(() => [AuthorReviewType]) nodes!: AuthorReviewType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('AuthorReviewPayload')
export class AuthorReviewPayload {
  @Field(() => AuthorReviewType) review!: object;
}
export const AuthorReviewResult = resultOf('AuthorReviewResult', AuthorReviewPayload);
