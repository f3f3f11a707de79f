import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Significance, ThreadKind } from './enums.ts';

@InputType('AskInput')
export class AskInput {
  @Field({ description: 'Slug or id.' }) space!: string;
  @Field() title!: string;
  @Field() body!: string;
  @Field(() => [String]) tags!: string[];
  @Field(() => ThreadKind, { nullable: true }) kind?: ThreadKind | null;
  @Field(() => String, { nullable: true, description: 'Guessed where it is not given.' }) locale?: string | null;
  @Field(() => String, { nullable: true }) product?: string | null;
  @Field(() => String, { nullable: true }) productVersion?: string | null;
  @Field(() => ID, { nullable: true }) followUpOf?: string | null;
}

@InputType('AnswerInput')
export class AnswerInput {
  @Field(() => ID) thread!: string;
  @Field() body!: string;
}

@InputType('CommentInput')
export class CommentInput {
  @Field(() => ID) post!: string;
  @Field() body!: string;
}

@InputType('EditPostInput', { description: '`baseRevision` is the revision the editor started from; another one meanwhile is a Conflict REVISION_CHANGED.' })
export class EditPostInput {
  @Field(() => ID) post!: string;
  @Field() body!: string;
  @Field(() => Int, { nullable: true }) baseRevision?: number | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => Significance, { nullable: true }) significance?: Significance | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => [String], { nullable: true }) tags?: string[] | null;
}

@InputType('DraftInput')
export class DraftInput {
  @Field() key!: string;
  @Field(() => String, { nullable: true }) space?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) body?: string | null;
  @Field(() => [String], { nullable: true }) tags?: string[] | null;
  @Field(() => String, { nullable: true }) product?: string | null;
  @Field(() => String, { nullable: true }) productVersion?: string | null;
  @Field(() => String, { nullable: true }) locale?: string | null;
}

type Given<T> = { [K in keyof T]: Exclude<T[K], null> | (null extends T[K] ? undefined : never) };

/** GraphQL says null for what is not given; the use cases say undefined. */
export const given = <T extends object>(input: T): Given<T> => Object.fromEntries(Object.entries(input).filter(([, v]) => v !== null)) as Given<T>;
