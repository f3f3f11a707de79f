import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { ArticleReader, ArticleType } from '../../knowledge/index.ts';
import { SpaceCatalog, SpaceType } from '../../spaces/index.ts';
import { EditSuggestionType, PostType, ReadSuggestions, ThreadReader, ThreadType } from '../../threads/index.ts';
import type { ItemRow } from '../domain/records.ts';
import { ItemDetails } from '../use-cases/item-details.ts';
import { AuthorHistoryType } from './author-history.types.ts';
import { Decision } from './enums.ts';
import { AppealType, ReportType, ReviewDecisionType, ReviewItemType } from './review.types.ts';

/** The thing itself, as it is now. */
@Resolver(() => ReviewItemType)
export class ReviewSubjectResolver {
  constructor(
    private readonly threads: ThreadReader,
    private readonly articles: ArticleReader,
    private readonly profiles: ProfileLoader,
    private readonly spaces: SpaceCatalog,
    private readonly suggestions: ReadSuggestions,
  ) {}

  @ResolveField(() => PostType, { nullable: true })
  post(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.subjectType === 'post' ? this.threads.findPost(ctx, item.subjectId) : null;
  }

  @ResolveField(() => ThreadType, { nullable: true })
  thread(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.threadId === null ? null : this.threads.findThread(ctx, item.threadId);
  }

  @ResolveField(() => ArticleType, { nullable: true })
  article(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.subjectType === 'article' ? this.articles.article(ctx, item.subjectId) : null;
  }

  @ResolveField(() => EditSuggestionType, { nullable: true, description: 'Of an item of kind SUGGESTED_EDIT.' })
  suggestion(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.kind === 'suggested_edit' ? this.suggestions.byId(ctx, item.refId) : null;
  }

  @ResolveField(() => ProfileType, { nullable: true, description: 'Whose text or profile it is.' })
  author(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.authorId === null ? null : this.profiles.find(ctx, item.authorId);
  }

  @ResolveField(() => SpaceType, { nullable: true })
  space(@Parent() item: ItemRow) {
    return item.spaceId === null ? null : this.spaces.byId(item.spaceId);
  }

  @ResolveField(() => ProfileType, { nullable: true, description: 'Who looks at it now.' })
  claimedBy(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return isClaimed(item) && item.claimedById !== null ? this.profiles.find(ctx, item.claimedById) : null;
  }

  @ResolveField(() => Date, { nullable: true })
  claimedUntil(@Parent() item: ItemRow) {
    return isClaimed(item) ? item.claimedUntil : null;
  }

  @ResolveField(() => ProfileType, { nullable: true })
  decidedBy(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.decidedById === null ? null : this.profiles.find(ctx, item.decidedById);
  }
}

/** What was said and decided about it. */
@Resolver(() => ReviewItemType)
export class ReviewDetailsResolver {
  constructor(private readonly details: ItemDetails) {}

  @ResolveField(() => [ReportType], { description: 'Oldest first.' })
  reports(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return this.details.reportsOf(ctx, item);
  }

  @ResolveField(() => Int)
  async reportCount(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return (await this.details.reportsOf(ctx, item)).length;
  }

  @ResolveField(() => [ReviewDecisionType], { description: 'Of this item, oldest first: what a rule did, escalations, the decision.' })
  decisions(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return this.details.decisionsOf(ctx, item);
  }

  @ResolveField(() => AppealType, { nullable: true, description: 'Of an item of kind APPEAL.' })
  appeal(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.kind === 'appeal' ? this.details.appealOf(ctx, item) : null;
  }

  @ResolveField(() => ReviewDecisionType, { nullable: true, description: 'What an appeal is against.' })
  appealed(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.kind === 'appeal' ? this.details.decision(ctx, item.refId) : null;
  }

  @ResolveField(() => AuthorHistoryType, { nullable: true })
  history(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return item.authorId === null ? null : this.details.author(ctx, item.authorId);
  }

  @ResolveField(() => [Decision], { description: 'What can be decided.' })
  possible(@Context() ctx: GqlContext, @Parent() item: ItemRow) {
    return this.details.possible(ctx, item);
  }
}

const isClaimed = (item: ItemRow) => item.claimedUntil !== null && item.claimedUntil > new Date();
