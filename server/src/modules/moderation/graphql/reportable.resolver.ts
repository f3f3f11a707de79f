import { Role } from '@helpcommons/shared';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { hasRoleSomewhere } from '../../../platform/access/actor.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { ProfileType } from '../../identity/index.ts';
import { type ArticleRecord, ArticleType } from '../../knowledge/index.ts';
import { PostType, type PostView } from '../../threads/index.ts';
import { isPublished, reportReasons } from '../domain/policy.ts';
import { ItemDetails } from '../use-cases/item-details.ts';
import { ReadQueue } from '../use-cases/read-queue.ts';
import { AuthorHistoryType } from './author-history.types.ts';
import { ReportReason } from './enums.ts';
import { ReviewItemType } from './review.types.ts';

const WHY = { description: 'What the viewer may report it for; none: not at all.' };

@Resolver(() => PostType)
export class ReportablePostResolver {
  constructor(private readonly queue: ReadQueue) {}

  @ResolveField(() => [ReportReason], WHY)
  reportReasons(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return reportReasons(ctx.actor, { authorId: post.authorId, isPublished: isPublished(post.visibility) });
  }

  @ResolveField(() => ReviewItemType, { nullable: true, description: 'The open item of the queue, for those who decide it.' })
  reviewItem(@Context() ctx: GqlContext, @Parent() post: PostView) {
    return hasRoleSomewhere(ctx.actor, Role.MODERATOR) ? this.queue.ofSubject(ctx, post.id) : null;
  }
}

@Resolver(() => ArticleType)
export class ReportableArticleResolver {
  @ResolveField(() => [ReportReason], WHY)
  reportReasons(@Context() ctx: GqlContext, @Parent() article: ArticleRecord) {
    return reportReasons(ctx.actor, { authorId: article.ownerId, isPublished: true });
  }
}

@Resolver(() => ProfileType)
export class ReportableProfileResolver {
  constructor(private readonly details: ItemDetails) {}

  @ResolveField(() => AuthorHistoryType, { nullable: true, description: 'For moderators; null to everybody else.' })
  history(@Context() ctx: GqlContext, @Parent() { id }: ProfileType) {
    return hasRoleSomewhere(ctx.actor, Role.MODERATOR) ? this.details.author(ctx, id) : null;
  }

  @ResolveField(() => [ReportReason], WHY)
  reportReasons(@Context() ctx: GqlContext, @Parent() profile: ProfileType) {
    return reportReasons(ctx.actor, { authorId: profile.id, isPublished: true });
  }
}
