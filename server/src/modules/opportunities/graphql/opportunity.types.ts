import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { resultOf } from '../../../platform/graphql/result.ts';
import { PostType } from '../../threads/index.ts';
import { ContactBasis, OpportunityStage } from './enums.ts';

@ObjectType('OpportunityNote')
export class OpportunityNoteType {
  @Field(() => Int) number!: number;
  @Field() text!: string;
  @Field() at!: Date;
}

@ObjectType('OpportunityChange', { description: 'One field of one change.' })
export class OpportunityChangeType {
  @Field(() => Int) version!: number;
  @Field({ description: 'interest, stage, outcome, ownerId, value, currency, dueOn, contactBasis or crmReference.' }) field!: string;
  @Field() at!: Date;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}


/** What stands in the row; the rest is made by field resolvers. An OpportunityRecord is what resolvers hand out for it. */
@ObjectType('Opportunity', { description: 'For staff only: to everybody else there are none.' })
export class OpportunityType {
  @Field(() => ID) id!: string;
  @Field() interest!: string;
  @Field(() => OpportunityStage) stage!: OpportunityStage;
  @Field(() => String, { nullable: true, description: 'Why it was won, lost or dismissed.' }) outcome!: string | null;
  @Field(() => Float, { nullable: true, description: 'In whole units of the currency.' }) value!: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 4217' }) currency!: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) dueOn!: string | null;
  @Field(() => ContactBasis) contactBasis!: ContactBasis;
  @Field(() => String, { nullable: true }) crmReference!: string | null;
  @Field() markedAt!: Date;
  @Field({ description: 'A model had proposed it.' }) proposed!: boolean;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field() updatedAt!: Date;
  @Field(() => Int) version!: number;
}

@ObjectType('OpportunityConnection')
export class OpportunityConnectionType {
  @Field(() => [OpportunityType]) nodes!: OpportunityType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('Money', { description: 'An amount of one currency: amounts of different currencies are never added.' })
export class MoneyType {
  @Field({ description: 'ISO 4217' }) currency!: string;
  @Field(() => Float, { description: 'In whole units of the currency.' }) value!: number;
}

@ObjectType('OpportunityColumn')
export class OpportunityColumnType {
  @Field(() => OpportunityStage) stage!: OpportunityStage;
  @Field(() => Int) count!: number;
  @Field(() => [MoneyType]) values!: MoneyType[];
  @Field(() => [OpportunityType], { description: 'The first fifty: what is due first, then the latest change.' }) nodes!: OpportunityType[];
}

@ObjectType('OpportunityTotal', { description: 'Of one stage, space, month, moderator or thread in one currency.' })
export class OpportunityTotalType {
  @Field(() => String, { nullable: true, description: 'A stage, an id, or a month (YYYY-MM).' }) key!: string | null;
  @Field(() => String, { nullable: true, description: 'null: those without a value.' }) currency!: string | null;
  @Field(() => Int) marked!: number;
  @Field(() => Int) open!: number;
  @Field(() => Float) openValue!: number;
  @Field(() => Int) won!: number;
  @Field(() => Float) wonValue!: number;
  @Field(() => Int) lost!: number;
}

@ObjectType('OpportunityProposal', { description: 'A post that a model takes for a question of somebody who might buy. It is marked by people only.' })
export class OpportunityProposalType {
  @Field(() => PostType) post!: object;
  @Field(() => Float, { description: 'How sure the model is, 0 to 1.' }) score!: number;
  @Field() createdAt!: Date;
}

@ObjectType('OpportunityProposalConnection')
export class OpportunityProposalConnectionType {
  @Field(() => [OpportunityProposalType]) nodes!: OpportunityProposalType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('OpportunityPayload')
export class OpportunityPayloadType {
  @Field(() => OpportunityType, { nullable: true, description: 'null for an expert, who marks and does not see marks.' }) opportunity!: object | null;
}
export const OpportunityResult = resultOf('OpportunityResult', OpportunityPayloadType);
