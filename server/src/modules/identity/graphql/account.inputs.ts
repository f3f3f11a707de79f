import { Field, InputType } from '@nestjs/graphql';

@InputType('SignUpInput')
export class SignUpInput {
  @Field()
  email!: string;

  @Field()
  name!: string;

  @Field()
  password!: string;

  @Field(() => String, { nullable: true })
  locale?: string | null;
}

@InputType('SignInInput')
export class SignInInput {
  @Field()
  email!: string;

  @Field()
  password!: string;
}

@InputType('ResetPasswordInput')
export class ResetPasswordInput {
  @Field()
  token!: string;

  @Field()
  password!: string;
}

@InputType('ChangePasswordInput')
export class ChangePasswordInput {
  @Field()
  current!: string;

  @Field()
  password!: string;
}

@InputType('UpdateProfileInput')
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  about?: string | null;

  @Field(() => String, { nullable: true })
  locale?: string | null;
}
