import { Audience } from '@helpcommons/shared';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

registerEnumType(Audience, { name: 'Audience' });

/** What stands in the row; the rest is made by field resolvers. A SpaceView is what resolvers hand out for it. */
@ObjectType('Space')
export class SpaceType {
  @Field(() => ID) id!: string;
  @Field() slug!: string;
  @Field() name!: string;
  @Field() description!: string;
  @Field() locale!: string;
  @Field(() => String, { nullable: true }) product!: string | null;
  @Field() asksForProduct!: boolean;
  @Field(() => Audience) readAudience!: Audience;
  @Field(() => Audience) askAudience!: Audience;
  @Field(() => Audience) answerAudience!: Audience;
}
