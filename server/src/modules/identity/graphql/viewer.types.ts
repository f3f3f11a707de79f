import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';

@ObjectType('Session')
export class SessionType {
  @Field(() => ID)
  id!: string;

  @Field()
  createdAt!: Date;

  @Field()
  lastSeenAt!: Date;

  @Field()
  userAgent!: string;

  @Field()
  ipPrefix!: string;

  @Field()
  current!: boolean;
}

@ObjectType('ViewerPermissions')
export class ViewerPermissionsType {
  @Field()
  administer!: boolean;

  @Field()
  ask!: boolean;

  @Field()
  manageKnowledge!: boolean;

  @Field()
  moderate!: boolean;

  @Field({ description: 'Say of something that somebody might buy.' })
  markOpportunities!: boolean;

  @Field({ description: 'Read the sales desk.' })
  seeOpportunities!: boolean;

  @Field()
  sell!: boolean;
}

/** Who is signed in. Upper modules add fields. */
@ObjectType('Viewer')
export class ViewerType {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field()
  emailConfirmed!: boolean;

  @Field()
  locale!: string;

  @Field()
  can!: ViewerPermissionsType;
}

@ObjectType('ViewerPayload')
export class ViewerPayload {
  @Field()
  viewer!: ViewerType;
}
export const ViewerResult = resultOf('ViewerResult', ViewerPayload);
