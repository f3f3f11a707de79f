import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileLoader, ProfileType } from '../../identity/index.ts';
import { PostType, ThreadReader } from '../../threads/index.ts';
import type { AuthorFacts, DecisionRow, ReportRow } from '../domain/records.ts';
import { ItemDetails } from '../use-cases/item-details.ts';
import { AuthorHistoryType } from './author-history.types.ts';
import { AppealType, ReportType, ReviewDecisionType } from './review.types.ts';

@Resolver(() => ReportType)
export class ReportResolver {
  constructor(private readonly profiles: ProfileLoader) {}

  @ResolveField(() => ProfileType, { nullable: true, description: 'null: a guest.' })
  reporter(@Context() ctx: GqlContext, @Parent() { reporterId }: ReportRow) {
    return reporterId === null ? null : this.profiles.find(ctx, reporterId);
  }
}

@Resolver(() => ReviewDecisionType)
export class ReviewDecisionResolver {
  constructor(
    private readonly profiles: ProfileLoader,
    private readonly threads: ThreadReader,
    private readonly details: ItemDetails,
  ) {}

  @ResolveField(() => ProfileType, { nullable: true, description: 'null: a rule, not a person.' })
  by(@Context() ctx: GqlContext, @Parent() { byId }: DecisionRow) {
    return byId === null ? null : this.profiles.find(ctx, byId);
  }

  @ResolveField(() => PostType, { nullable: true })
  post(@Context() ctx: GqlContext, @Parent() decision: DecisionRow) {
    return decision.subjectType === 'post' ? this.threads.findPost(ctx, decision.subjectId) : null;
  }

  @ResolveField(() => AppealType, { nullable: true })
  appeal(@Context() ctx: GqlContext, @Parent() { id }: DecisionRow) {
    return this.details.appealOfDecision(ctx, id);
  }
}

@Resolver(() => AuthorHistoryType)
export class AuthorHistoryResolver {
  constructor(
    private readonly details: ItemDetails,
    private readonly threads: ThreadReader,
  ) {}

  @ResolveField(() => [ReviewDecisionType], { description: 'About what this author wrote, newest first, at most 10.' })
  decisions(@Context() ctx: GqlContext, @Parent() { id }: AuthorFacts) {
    return this.details.decisionsAbout(ctx, id);
  }

  @ResolveField(() => [PostType], { description: 'Newest first, at most 5; those the viewer may see.' })
  async lastPosts(@Context() ctx: GqlContext, @Parent() { id }: AuthorFacts) {
    const posts = await Promise.all((await this.details.lastPosts(ctx, id)).map((postId) => this.threads.findPost(ctx, postId)));
    return posts.filter((post) => post !== null);
  }
}
