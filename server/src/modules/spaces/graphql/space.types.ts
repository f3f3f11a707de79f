import { Audience } from '@helpcommons/shared';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';

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

@InputType('SpaceInput')
export class SpaceInputType {
  @Field() slug!: string;
  @Field() name!: string;
  @Field() description!: string;
  @Field() locale!: string;
  @Field(() => String, { nullable: true, description: 'Slug of the space it lies below.' }) parent?: string | null;
  @Field(() => String, { nullable: true }) product?: string | null;
  @Field() asksForProduct!: boolean;
  @Field(() => Audience) readAudience!: Audience;
  @Field(() => Audience) askAudience!: Audience;
  @Field(() => Audience) answerAudience!: Audience;
}

@ObjectType('SpacePayload')
export class SpacePayload {
  @Field(() => SpaceType) space!: SpaceType;
}
export const SpaceResult = resultOf('SpaceResult', SpacePayload);
