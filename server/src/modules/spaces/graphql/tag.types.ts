import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';

@ObjectType('Tag')
export class TagType {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType('TagConnection')
export class TagConnectionType {
  @Field(() => [TagType]) nodes!: TagType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
