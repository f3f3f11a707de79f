import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ContactBasis, DueFilter, OpportunityStage } from './enums.ts';

@InputType('OpportunityFilter')
export class OpportunityFilterInput {
  @Field(() => [OpportunityStage], { nullable: true }) stages?: OpportunityStage[] | null;
  @Field(() => ID, { nullable: true }) owner?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Nobody looks after it.' }) unowned?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'The viewer looks after it.' }) mine?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Slug; with the spaces below it.' }) space?: string | null;
  @Field(() => DueFilter, { nullable: true }) due?: DueFilter | null;
  @Field(() => String, { nullable: true, description: 'Part of it.' }) interest?: string | null;
  @Field(() => String, { nullable: true }) currency?: string | null;
}

@InputType('MarkOpportunityInput', { description: 'One of thread, post and person. An expert gives no stage, owner and reference.' })
export class MarkOpportunityInputType {
  @Field(() => ID, { nullable: true }) thread?: string | null;
  @Field(() => ID, { nullable: true }) post?: string | null;
  @Field(() => ID, { nullable: true }) person?: string | null;
  @Field({ description: 'The product.' }) interest!: string;
  @Field(() => OpportunityStage, { nullable: true }) stage?: OpportunityStage | null;
  @Field(() => String, { nullable: true }) outcome?: string | null;
  @Field(() => ID, { nullable: true }) owner?: string | null;
  @Field(() => Float, { nullable: true }) value?: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 4217; the setting opportunities.currency when it is left out.' }) currency?: string | null;
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' }) due?: string | null;
  @Field(() => ContactBasis, { nullable: true }) contactBasis?: ContactBasis | null;
  @Field(() => String, { nullable: true }) crmReference?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('UpdateOpportunityInput', { description: 'What is left out stays; null takes it away. With `baseVersion` a change that somebody else made meanwhile is a Conflict VERSION_CHANGED.' })
export class UpdateOpportunityInputType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) baseVersion?: number | null;
  @Field(() => String, { nullable: true }) interest?: string | null;
  @Field(() => OpportunityStage, { nullable: true }) stage?: OpportunityStage | null;
  @Field(() => String, { nullable: true, description: 'Why; required for LOST and DISMISSED.' }) outcome?: string | null;
  @Field(() => ID, { nullable: true }) owner?: string | null;
  @Field(() => Float, { nullable: true }) value?: number | null;
  @Field(() => String, { nullable: true }) currency?: string | null;
  @Field(() => String, { nullable: true }) due?: string | null;
  @Field(() => ContactBasis, { nullable: true }) contactBasis?: ContactBasis | null;
  @Field(() => String, { nullable: true }) crmReference?: string | null;
  @Field(() => String, { nullable: true, description: 'Goes beside the fields.' }) note?: string | null;
}
