import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';

@ObjectType('AuditEntry', { description: 'One action of the staff. Entries are never changed and never go.' })
export class AuditEntryType {
  @Field(() => ID) id!: string;
  @Field() at!: Date;
  @Field(() => ID, { nullable: true, description: 'null: the system itself.' }) actorId!: string | null;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the API client it came through.' }) clientName!: string | null;
  @Field({ description: '`thing.verb`, e.g. `post.hide`.' }) action!: string;
  @Field() subjectType!: string;
  @Field(() => ID) subjectId!: string;
  @Field(() => ID, { nullable: true }) spaceId!: string | null;
  @Field() reason!: string;
}

@ObjectType('AuditConnection')
export class AuditConnectionType {
  @Field(() => [AuditEntryType]) nodes!: AuditEntryType[];
  @Field() pageInfo!: PageInfo;
}

@InputType('AuditFilter', { description: 'Every one that is given must fit.' })
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'Id, or the beginning of a name.' }) actor?: string | null;
  @Field(() => String, { nullable: true, description: 'Whole (`post.hide`) or the thing alone (`post`).' }) action?: string | null;
  @Field(() => String, { nullable: true, description: 'Id of the post, thread, account …' }) subject?: string | null;
  @Field(() => ID, { nullable: true }) spaceId?: string | null;
  @Field(() => Date, { nullable: true }) from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Exclusive.' }) until?: Date | null;
  @Field(() => String, { nullable: true, description: 'Anywhere in the reason or in what changed.' }) text?: string | null;
}
