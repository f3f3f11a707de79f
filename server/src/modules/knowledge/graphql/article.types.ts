import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { resultOf } from '../../../platform/graphql/result.ts';
import { ProfileType } from '../../identity/index.ts';
import { PostType, ThreadType } from '../../threads/index.ts';
import { ArticleAudience, Confidence } from './enums.ts';

@ObjectType('ArticlePermissions')
export class ArticlePermissionsType {
  @Field() archive!: boolean;
  @Field() edit!: boolean;
  @Field() rate!: boolean;
  @Field() validate!: boolean;
}

@ObjectType('ArticleRevision')
export class ArticleRevisionType {
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field({ description: 'Against the revision before: removed text in <del>, added text in <ins>, everything else escaped.' }) diffHtml!: string;
  @Field() createdAt!: Date;
  @Field({ description: 'PROMOTED, SOURCE_ADDED and SOURCE_ACCEPTED_AGAIN where no person made it.' }) reason!: string;
}

@ObjectType('ArticleSource', { description: 'A post the article comes from: answers in the order in which they were accepted, then the question.' })
export class ArticleSourceType {
  @Field(() => ThreadType) thread!: object;
  @Field(() => PostType) post!: object;
  @Field(() => ProfileType) author!: object;
  @Field(() => Int, { description: 'The immutable revision it comes from.' }) revision!: number;
  @Field({ description: 'Whether the post still has that revision.' }) current!: boolean;
}

/** What stands in the row; the rest is made by field resolvers. An ArticleRecord is what resolvers hand out for it. */
@ObjectType('Article')
export class ArticleType {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field() locale!: string;
  @Field(() => Confidence) confidence!: Confidence;
  @Field(() => ArticleAudience) audience!: ArticleAudience;
  @Field(() => String, { nullable: true }) product!: string | null;
  @Field(() => String, { nullable: true }) versionRange!: string | null;
  @Field() environment!: string;
  @Field() problemMarkdown!: string;
  @Field() problemHtml!: string;
  @Field() solutionMarkdown!: string;
  @Field() solutionHtml!: string;
  @Field() excerpt!: string;
  @Field(() => Int) revision!: number;
  @Field(() => Date, { nullable: true }) staleAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'REPORTED_DANGEROUS, REPORTED_OUTDATED, SOURCE_HIDDEN, SOURCE_DELETED, SOURCE_UNACCEPTED, SOURCE_EDITED or SOURCE_ADDED.' }) staleReason!: string | null;
  @Field() reviewDueAt!: Date;
  @Field(() => Date, { nullable: true }) validatedAt!: Date | null;
  @Field(() => Int) helpfulCount!: number;
  @Field(() => Int) unhelpfulCount!: number;
  @Field() createdAt!: Date;
  @Field() updatedAt!: Date;
}

@ObjectType('ArticleConnection')
export class ArticleConnectionType {
  @Field(() => [ArticleType]) nodes!: ArticleType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('ArticlePayload')
export class ArticlePayloadType {
  @Field(() => ArticleType) article!: object;
}

export const ArticleResult = resultOf('ArticleResult', ArticlePayloadType);
