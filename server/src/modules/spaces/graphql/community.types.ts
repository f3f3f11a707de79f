import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class CommunityStats {
  @Field(() => Int)
  threads!: number;

  @Field(() => Int)
  answers!: number;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  articles!: number;

  @Field(() => Int)
  members!: number;
}

@ObjectType()
export class Community {
  @Field()
  name!: string;

  @Field(() => [String])
  locales!: string[];

  @Field(() => CommunityStats)
  stats?: CommunityStats;
}
