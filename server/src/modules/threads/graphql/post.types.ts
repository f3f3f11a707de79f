import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { PostKind, Significance, Visibility } from './enums.ts';

@ObjectType('PostPermissions')
export class PostPermissionsType {
  @Field() accept!: boolean;
  @Field() comment!: boolean;
  @Field() delete!: boolean;
  @Field() edit!: boolean;
  @Field() hide!: boolean;
  @Field() official!: boolean;
  @Field() recordOutcome!: boolean;
  @Field() reject!: boolean;
  @Field() restore!: boolean;
  @Field({ description: 'Whoever may not edit may suggest: `editPost` keeps it until it is approved.' }) suggestEdit!: boolean;
  @Field() unaccept!: boolean;
  @Field() vote!: boolean;
}

/** What stands in the row; the rest is made by field resolvers. A PostView is what resolvers hand out for it. */
@ObjectType('Post')
export class PostType {
  @Field(() => ID) id!: string;
  @Field(() => PostKind) kind!: PostKind;
  @Field({ name: 'bodyMarkdown' }) markdown!: string;
  @Field(() => Int) revision!: number;
  @Field(() => Visibility) visibility!: Visibility;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) editedAt!: Date | null;
  @Field(() => Int) upCount!: number;
  @Field(() => Int) workedCount!: number;
  @Field(() => Int) failedCount!: number;
  @Field(() => Date, { nullable: true }) acceptedAt!: Date | null;
  @Field(() => Date, { nullable: true }) rejectedAt!: Date | null;
  @Field(() => String, { nullable: true }) rejectedReason!: string | null;
  @Field() official!: boolean;
}

@ObjectType('PostConnection')
export class PostConnectionType {
  @Field(() => [PostType]) nodes!: PostType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('AnswerPage')
export class AnswerPageType {
  @Field(() => [PostType]) nodes!: PostType[];
  @Field(() => Int) page!: number;
  @Field(() => Int) pageCount!: number;
  @Field(() => Int) totalCount!: number;
}

@ObjectType('PostRevision')
export class PostRevisionType {
  @Field(() => Int) number!: number;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => [String]) tags!: string[];
  @Field({ name: 'bodyMarkdown' }) markdown!: string;
  @Field() diffHtml!: string;
  @Field() reason!: string;
  @Field(() => Significance) significance!: Significance;
  @Field() createdAt!: Date;
}
