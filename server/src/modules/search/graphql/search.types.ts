import { SearchType, ThreadState } from '@helpcommons/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../../../platform/graphql/page.ts';
import { SpaceType } from '../../spaces/index.ts';

registerEnumType(SearchType, { name: 'SearchType' });

export const SearchSort = { RELEVANCE: 'relevance', NEWEST: 'newest', VOTES: 'votes' } as const;
export type SearchSort = (typeof SearchSort)[keyof typeof SearchSort];
registerEnumType(SearchSort, { name: 'SearchSort' });

@InputType('SearchFilter')
export class SearchFilterInput {
  @Field(() => String, { nullable: true }) locale?: string | null;
  @Field(() => SearchSort, { nullable: true }) sort?: SearchSort | null;
  @Field(() => String, { nullable: true, description: 'Slug; with the spaces below it.' }) space?: string | null;
  @Field(() => ThreadState, { nullable: true }) state?: ThreadState | null;
  @Field(() => String, { nullable: true }) tag?: string | null;
  @Field(() => SearchType, { nullable: true }) type?: SearchType | null;
}

@ObjectType('SearchHit', { description: 'Marked words of `titleHtml` and `snippetHtml` stand in <mark>; everything else in them is escaped text.' })
export class SearchHitType {
  @Field(() => ID) id!: string;
  @Field(() => SearchType) type!: SearchType;
  @Field(() => ThreadState, { nullable: true }) state!: ThreadState | null;
  @Field() locale!: string;
  @Field() title!: string;
  @Field() titleHtml!: string;
  @Field() snippetHtml!: string;
  @Field() url!: string;
  @Field() validated!: boolean;
  @Field(() => Int) votes!: number;
  @Field(() => Int) answerCount!: number;
  @Field() createdAt!: Date;
}

@ObjectType('SearchPage')
export class SearchPageType {
  @Field(() => [SearchHitType]) hits!: SearchHitType[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => String, { nullable: true }) didYouMean!: string | null;
  @Field() degraded!: boolean;
  @Field({ description: 'The query without its operators.' }) words!: string;
  @Field(() => [String], { description: 'Spaces and people of the query that there are not.' }) unknown!: string[];
}

@ObjectType('SearchCount')
export class SearchCountType {
  @Field({ description: 'Name of a tag, or a language.' }) value!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('SearchTypeCount')
export class SearchTypeCountType {
  @Field(() => SearchType) type!: SearchType;
  @Field(() => Int) count!: number;
}

@ObjectType('SearchStateCount')
export class SearchStateCountType {
  @Field(() => ThreadState) state!: ThreadState;
  @Field(() => Int) count!: number;
}

@ObjectType('SearchSpaceCount')
export class SearchSpaceCountType {
  @Field(() => SpaceType) space!: SpaceType;
  @Field(() => Int, { description: 'With the spaces below it.' }) count!: number;
}

@ObjectType('SearchCounts', { description: 'Most first. Each list leaves out what was chosen of its own kind; tags add up.' })
export class SearchCountsType {
  @Field(() => [SearchTypeCountType]) types!: SearchTypeCountType[];
  @Field(() => [SearchStateCountType]) states!: SearchStateCountType[];
  @Field(() => [SearchSpaceCountType]) spaces!: SearchSpaceCountType[];
  @Field(() => [SearchCountType]) tags!: SearchCountType[];
  @Field(() => [SearchCountType]) languages!: SearchCountType[];
  @Field({ description: 'False: there are more of each.' }) complete!: boolean;
}

@ObjectType('SearchSuggestion', { description: 'A thread or an article whose title has what was typed so far.' })
export class SearchSuggestionType {
  @Field(() => ID) id!: string;
  @Field(() => SearchType) type!: SearchType;
  @Field(() => ThreadState, { nullable: true }) state!: ThreadState | null;
  @Field() locale!: string;
  @Field() title!: string;
  @Field() url!: string;
  @Field() validated!: boolean;
}
