import { Module } from '@nestjs/common';
import { AccessModule } from '../../platform/access/access.module.ts';
import { IdentityModule } from '../identity/index.ts';
import { ReactionsModule } from '../reactions/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { StandingModule } from '../standing/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { ArticleReads } from './data/article-reads.repository.ts';
import { ArticlesRepository } from './data/articles.repository.ts';
import { ServedRepository } from './data/served.repository.ts';
import { SourcesRepository } from './data/sources.repository.ts';
import { CreditAuthors } from './reacts-to/credit-authors.ts';
import { ReactionsSubscriber } from './reacts-to/reactions.subscriber.ts';
import { SpacesSubscriber } from './reacts-to/spaces.subscriber.ts';
import { ThreadsSubscriber } from './reacts-to/threads.subscriber.ts';
import { knowledgeResolvers } from './resolvers.ts';
import { ArchiveArticle } from './use-cases/archive-article.ts';
import { ArticleAccess } from './use-cases/article-access.ts';
import { ArticleOutcomes } from './use-cases/article-outcomes.ts';
import { ArticleReader } from './use-cases/article-reader.ts';
import { ArticleWriter } from './use-cases/article-writer.ts';
import { ConfirmArticle } from './use-cases/confirm-article.ts';
import { CreateArticle } from './use-cases/create-article.ts';
import { CreditAnswers } from './use-cases/credit-answers.ts';
import { EditArticle } from './use-cases/edit-article.ts';
import { Envelopes } from './use-cases/envelopes.ts';
import { PromoteAnswer } from './use-cases/promote-answer.ts';
import { RateArticle, Raters } from './use-cases/rate-article.ts';
import { RecordVerdict } from './use-cases/record-verdict.ts';
import { FollowAnswers } from './use-cases/follow-answers.ts';
import { ReviewSources } from './use-cases/review-sources.ts';
import { ServableArticles } from './use-cases/servable-articles.ts';
import { ValidateArticle } from './use-cases/validate-article.ts';

const commands = [EditArticle, ValidateArticle, ArchiveArticle, ConfirmArticle, CreateArticle, RateArticle, PromoteAnswer];
const readers = [ArticleReader, ServableArticles, Envelopes];

@Module({
  imports: [AccessModule, IdentityModule, SpacesModule, ThreadsModule, ReactionsModule, StandingModule],
  providers: [
    ArticlesRepository, ArticleReads, SourcesRepository, ServedRepository, ArticleAccess, ArticleOutcomes, ArticleWriter, Raters, ReviewSources, FollowAnswers, RecordVerdict, CreditAnswers,
    ...commands, ...readers, SpacesSubscriber, ThreadsSubscriber, ReactionsSubscriber, CreditAuthors, ...knowledgeResolvers,
  ],
  exports: [...commands, ...readers],
})
export class KnowledgeModule {}
