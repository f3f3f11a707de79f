import { Field, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';
import { PostType } from './post.types.ts';
import { EditSuggestionType } from './suggestion.types.ts';
import { ThreadType } from './thread.types.ts';

@ObjectType('ThreadPayload')
export class ThreadPayload {
  @Field(() => ThreadType) thread!: ThreadType;
}
export const ThreadResult = resultOf('ThreadResult', ThreadPayload);

@ObjectType('PostPayload')
export class PostPayload {
  @Field(() => PostType) post!: PostType;
  @Field(() => ThreadType) thread!: ThreadType;
  @Field(() => EditSuggestionType, { nullable: true, description: 'The post is as it was: this edit waits for approval.' }) suggested?: EditSuggestionType | null;
}
export const PostResult = resultOf('PostResult', PostPayload);
