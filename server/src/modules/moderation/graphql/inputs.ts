import { Field, ID, InputType } from '@nestjs/graphql';
import { Decision, ReportReason, ReviewKind, ReviewState } from './enums.ts';

@InputType('ReportInput', { description: 'One of post, thread (its question), article and account. Guests report ILLEGAL alone, with an e-mail address.' })
export class ReportInputType {
  @Field(() => ID, { nullable: true }) post?: string | null;
  @Field(() => ID, { nullable: true }) thread?: string | null;
  @Field(() => ID, { nullable: true }) article?: string | null;
  @Field(() => ID, { nullable: true }) account?: string | null;
  @Field(() => ReportReason) reason!: ReportReason;
  @Field(() => String, { nullable: true, description: 'OTHER needs it.' }) text?: string | null;
  @Field(() => String, { nullable: true, description: 'Of a guest.' }) email?: string | null;
}

@InputType('ReviewFilter', { description: 'Open items where no state is given.' })
export class ReviewFilterInput {
  @Field(() => ReviewKind, { nullable: true }) kind?: ReviewKind | null;
  @Field(() => String, { nullable: true, description: 'Slug; with the spaces below it.' }) space?: string | null;
  @Field(() => ReportReason, { nullable: true }) reason?: ReportReason | null;
  @Field(() => ReviewState, { nullable: true }) state?: ReviewState | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether somebody has claimed it.' }) claimed?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Claimed by the viewer.' }) mine?: boolean | null;
  @Field(() => ID, { nullable: true }) author?: string | null;
  @Field(() => Boolean, { nullable: true }) escalated?: boolean | null;
}

@InputType('DecideInput')
export class DecideInputType {
  @Field(() => ID) item!: string;
  @Field(() => Decision) decision!: Decision;
  @Field(() => String, { nullable: true, description: 'Told to the author; required wherever something is taken from them, and where an appeal is refused.' }) reason?: string | null;
  @Field(() => Date, { nullable: true, description: 'Of SILENCE and SUSPEND.' }) until?: Date | null;
  @Field(() => ReportReason, { nullable: true, description: 'As what it is removed; SPAM and ABUSE cost reputation. What most reports said where it is not given.' }) category?: ReportReason | null;
  @Field(() => String, { nullable: true, description: 'Of EDIT: the new text.' }) body?: string | null;
  @Field(() => String, { nullable: true, description: 'Of EDIT, for a question.' }) title?: string | null;
}

@InputType('DecideManyInput', { description: 'The same for all, at most 100.' })
export class DecideManyInputType {
  @Field(() => [ID]) items!: string[];
  @Field(() => Decision) decision!: Decision;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => Date, { nullable: true }) until?: Date | null;
  @Field(() => ReportReason, { nullable: true }) category?: ReportReason | null;
}

type Given<T> = { [K in keyof T]: Exclude<T[K], null> | (null extends T[K] ? undefined : never) };

/** GraphQL says null for what is not given; the use cases say undefined. */
export const given = <T extends object>(input: T): Given<T> => Object.fromEntries(Object.entries(input).filter(([, v]) => v !== null)) as Given<T>;
