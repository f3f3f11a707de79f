import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountState } from '@helpcommons/shared';

registerEnumType(AccountState, { name: 'AccountState' });

/** AuthorFacts. */
@ObjectType('AuthorHistory', { description: 'What moderators see of who wrote something.' })
export class AuthorHistoryType {
  @Field(() => AccountState) state!: AccountState;
  @Field(() => Date, { nullable: true }) stateUntil!: Date | null;
  @Field(() => Int) trustLevel!: number;
  @Field(() => Int) reputation!: number;
  @Field() since!: Date;
  @Field(() => Int) postCount!: number;
  @Field(() => Int, { description: 'Hidden or deleted by somebody else.' }) removedCount!: number;
  @Field(() => Int, { description: 'Reports about this author that were right.' }) upheldReports!: number;
  @Field(() => Int) dismissedReports!: number;
}
