import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArticleAudience, Confidence } from './enums.ts';

@InputType('ArticleFilter')
export class ArticleFilterInput {
  @Field(() => Confidence, { nullable: true }) confidence?: Confidence | null;
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of title or text.' }) query?: string | null;
  @Field(() => String, { nullable: true, description: 'Slug; with the spaces below it.' }) space?: string | null;
  @Field(() => Boolean, { nullable: true }) stale?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Review is due.' }) due?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'For staff: everything that is not archived, stale ones first. Else what is published, newest change first.' }) desk?: boolean | null;
}

@InputType('EditArticleInput', { description: '`baseRevision` is the revision the editor started from; another one meanwhile is a Conflict REVISION_CHANGED. What is left out stays.' })
export class EditArticleInputType {
  @Field(() => ID) article!: string;
  @Field() title!: string;
  @Field() problem!: string;
  @Field() solution!: string;
  @Field(() => String, { nullable: true }) environment?: string | null;
  @Field(() => String, { nullable: true }) product?: string | null;
  @Field(() => String, { nullable: true }) versionRange?: string | null;
  @Field(() => ArticleAudience, { nullable: true }) audience?: ArticleAudience | null;
  @Field(() => Int, { nullable: true }) baseRevision?: number | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
