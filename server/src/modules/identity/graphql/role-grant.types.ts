import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Role } from './enums.ts';

@ObjectType('RoleGrant')
export class RoleGrantType {
  @Field(() => ID)
  id!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => Date, { nullable: true })
  until!: Date | null;

  @Field()
  createdAt!: Date;

  /** Not shown itself: the spaces module makes `space` of it. null: everywhere. */
  spaceId!: string | null;
}
