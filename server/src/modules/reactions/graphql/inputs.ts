import { Field, ID, InputType } from '@nestjs/graphql';
import { OutcomeKind } from '../../threads/index.ts';

@InputType('OutcomeInput')
export class OutcomeInput {
  @Field(() => ID, { nullable: true }) post?: string | null;
  @Field(() => ID, { nullable: true }) article?: string | null;
  @Field(() => OutcomeKind) kind!: OutcomeKind;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => String, { nullable: true }) productVersion?: string | null;
}
