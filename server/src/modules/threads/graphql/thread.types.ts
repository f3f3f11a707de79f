import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { CloseReason, ThreadKind, ThreadList, ThreadState, Visibility } from './enums.ts';

@ObjectType('ThreadPermissions')
export class ThreadPermissionsType {
  @Field() accept!: boolean;
  @Field() alsoMe!: boolean;
  @Field() answer!: boolean;
  @Field() close!: boolean;
  @Field() delete!: boolean;
  @Field() edit!: boolean;
  @Field() follow!: boolean;
  @Field() lock!: boolean;
  @Field() merge!: boolean;
  @Field({ description: 'To see what moderators did to it.' }) moderate!: boolean;
  @Field() move!: boolean;
  @Field({ description: 'To read and write what staff notes about it.' }) note!: boolean;
  @Field() pin!: boolean;
  @Field() reopen!: boolean;
  @Field() restore!: boolean;
  @Field() retitle!: boolean;
  @Field() split!: boolean;
  @Field() take!: boolean;
}

/** What stands in the row; the rest is made by field resolvers. A ThreadView is what resolvers hand out for it. */
@ObjectType('Thread')
export class ThreadType {
  @Field(() => ID) id!: string;
  @Field(() => ThreadKind) kind!: ThreadKind;
  @Field() title!: string;
  @Field() locale!: string;
  @Field(() => ThreadState) state!: ThreadState;
  @Field(() => Visibility) visibility!: Visibility;
  @Field(() => String, { nullable: true }) product!: string | null;
  @Field(() => String, { nullable: true }) productVersion!: string | null;
  @Field() createdAt!: Date;
  @Field() updatedAt!: Date;
  @Field() lastActivityAt!: Date;
  @Field(() => Date, { nullable: true }) lockedAt!: Date | null;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @Field(() => CloseReason, { nullable: true }) closeReason!: CloseReason | null;
  @Field(() => String, { nullable: true, description: 'What the moderator said who closed it.' }) closeNote!: string | null;
  @Field(() => Date, { nullable: true }) pinnedAt!: Date | null;
  @Field(() => Int) answerCount!: number;
  @Field(() => Int) acceptedCount!: number;
  @Field(() => Int) votes!: number;
  @Field(() => Int) alsoMeCount!: number;
  @Field(() => Int) viewCount!: number;
  @Field() excerpt!: string;
}

@ObjectType('ThreadConnection')
export class ThreadConnectionType {
  @Field(() => [ThreadType]) nodes!: ThreadType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType('ThreadFilter')
export class ThreadFilterInput {
  @Field(() => ID, { nullable: true }) author?: string | null;
  @Field(() => ThreadKind, { nullable: true }) kind?: ThreadKind | null;
  @Field(() => ThreadList, { nullable: true }) list?: ThreadList | null;
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => String, { nullable: true, description: 'Slug; with the spaces below it.' }) space?: string | null;
  @Field(() => String, { nullable: true }) tag?: string | null;
}
