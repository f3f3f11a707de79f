import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SuggestionState } from '../domain/suggestion-state.ts';
import { Significance } from './enums.ts';

registerEnumType(SuggestionState, { name: 'SuggestionState' });

@ObjectType('EditSuggestion', { description: 'An edit that waits for approval: its editor may only suggest, or a rule holds it.' })
export class EditSuggestionType {
  @Field(() => ID) id!: string;
  @Field(() => SuggestionState) state!: SuggestionState;
  @Field(() => Int) baseRevision!: number;
  @Field(() => String, { nullable: true, description: 'Of a question.' }) title!: string | null;
  @Field(() => [String], { nullable: true, description: 'Of a question.' }) tags!: string[] | null;
  @Field({ name: 'bodyMarkdown' }) markdown!: string;
  @Field() reason!: string;
  @Field(() => Significance) significance!: Significance;
  @Field({ description: 'Which rule holds it; empty where its editor may only suggest.' }) rule!: string;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) settledAt!: Date | null;
  @Field({ description: 'Why it was refused.' }) settledReason!: string;
}
