import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/result.ts';

@ObjectType('SynonymGroup', { description: 'Words that mean the same: whoever searches for one finds the others.' })
export class SynonymGroupType {
  @Field(() => ID) id!: string;
  @Field(() => [String]) words!: string[];
}

@InputType('SynonymsInput')
export class SynonymsInputType {
  @Field(() => ID, { nullable: true, description: 'Without: new ones.' }) id?: string | null;
  @Field(() => [String]) words!: string[];
}

@ObjectType('SynonymsPayload')
export class SynonymsPayload {
  @Field(() => SynonymGroupType) synonyms!: SynonymGroupType;
}
export const SynonymsResult = resultOf('SynonymsResult', SynonymsPayload);
