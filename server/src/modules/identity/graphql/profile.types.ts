import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Role } from './enums.ts';

/** What everybody may know of a member. */
@ObjectType('Profile')
export class ProfileType {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  url!: string;

  @Field()
  aboutMarkdown!: string;

  @Field()
  aboutHtml!: string;

  @Field()
  createdAt!: Date;

  @Field(() => Int)
  trustLevel!: number;

  @Field(() => Int)
  reputation!: number;

  @Field(() => Role, { nullable: true, description: 'Words shown beside the name, e.g. EXPERT; none for ordinary members.' })
  badge!: Role | null;
}
