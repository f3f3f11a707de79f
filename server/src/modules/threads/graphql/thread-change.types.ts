import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ThreadChangeKind } from '../domain/thread-change.ts';

registerEnumType(ThreadChangeKind, { name: 'ThreadChangeKind' });

export const ThreadNoticeKind = { MOVE: 'move', MERGE: 'merge', SPLIT: 'split', SPLIT_OFF: 'split_off' } as const;
export type ThreadNoticeKind = (typeof ThreadNoticeKind)[keyof typeof ThreadNoticeKind];
registerEnumType(ThreadNoticeKind, { name: 'ThreadNoticeKind' });

@ObjectType('ThreadNotice', { description: 'Answers of another thread are here, some went elsewhere, or it came from another space.' })
export class ThreadNoticeType {
  @Field(() => ThreadNoticeKind) kind!: ThreadNoticeKind;
  @Field(() => Date) at!: string;
}

@ObjectType('ThreadChangeSide')
export class ThreadChangeSideType {
  @Field(() => String, { nullable: true }) title?: string;
  @Field(() => [String], { nullable: true }) tags?: string[];
}

@ObjectType('ThreadChange', { description: 'What a moderator did to a thread.' })
export class ThreadChangeType {
  @Field(() => ID) id!: string;
  @Field(() => ThreadChangeKind) kind!: ThreadChangeKind;
  @Field() at!: Date;
  @Field() reason!: string;
  @Field(() => ThreadChangeSideType) before!: ThreadChangeSideType;
  @Field(() => ThreadChangeSideType) after!: ThreadChangeSideType;
  @Field(() => Date, { nullable: true }) undoneAt!: Date | null;
}
