import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { resultOf } from '../../../platform/graphql/result.ts';
import { Role } from './enums.ts';

@ObjectType('Account')
export class AccountType {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field()
  emailConfirmed!: boolean;

  @Field(() => String)
  state!: string;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  lastSeenAt!: Date | null;
}

@ObjectType('AccountConnection')
export class AccountConnectionType {
  @Field(() => [AccountType])
  nodes!: AccountType[];

  @Field()
  pageInfo!: PageInfo;
}

@ObjectType('AccountPayload')
export class AccountPayload {
  @Field()
  account!: AccountType;
}
export const AccountResult = resultOf('AccountResult', AccountPayload);

@InputType('GrantRoleInput')
export class GrantRoleInput {
  @Field(() => ID)
  account!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { nullable: true })
  space?: string | null;

  @Field(() => Date, { nullable: true })
  until?: Date | null;
}

@ObjectType('ApiClient')
export class ApiClientType {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => [String])
  scopes!: string[];

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  revokedAt!: Date | null;
}

@InputType('ApiClientInput')
export class ApiClientInput {
  @Field()
  name!: string;

  @Field(() => [String])
  scopes!: string[];
}

@ObjectType('ApiClientPayload', { description: 'The key is shown once.' })
export class ApiClientPayload {
  @Field()
  client!: ApiClientType;

  @Field()
  key!: string;
}
export const ApiClientResult = resultOf('ApiClientResult', ApiClientPayload);

/** Values are texts: what a form shows and takes. */
@ObjectType('Setting')
export class SettingType {
  @Field(() => ID)
  name!: string;

  @Field()
  value!: string;

  @Field()
  default!: string;
}

@InputType('SettingInput')
export class SettingInput {
  @Field(() => ID)
  name!: string;

  @Field()
  value!: string;
}

@ObjectType('SettingPayload')
export class SettingPayload {
  @Field()
  setting!: SettingType;
}
export const SettingResult = resultOf('SettingResult', SettingPayload);
