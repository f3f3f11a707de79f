import { Field, ObjectType } from '@nestjs/graphql';

/** What was typed and not posted. */
@ObjectType('DraftPayload')
export class DraftPayloadType {
  @Field(() => String, { nullable: true }) body?: string | null;
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => String, { nullable: true }) product?: string | null;
  @Field(() => String, { nullable: true }) productVersion?: string | null;
  @Field(() => String, { nullable: true }) space?: string | null;
  @Field(() => [String], { nullable: true }) tags?: string[] | null;
  @Field(() => String, { nullable: true }) title?: string | null;
}

@ObjectType('Draft')
export class DraftType {
  @Field() key!: string;
  @Field(() => DraftPayloadType) payload!: DraftPayloadType;
  @Field() updatedAt!: Date;
}
