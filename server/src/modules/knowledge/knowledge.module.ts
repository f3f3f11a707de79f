import { Module } from '@nestjs/common';
import { ArticleReads } from './data/article-reads.repository.ts';
import { ArticlesRepository } from './data/articles.repository.ts';
import { SourcesRepository } from './data/sources.repository.ts';
import { ReactionsSubscriber } from './reacts-to/reactions.subscriber.ts';
import { ThreadsSubscriber } from './reacts-to/threads.subscriber.ts';
import { ArticleWriter } from './use-cases/article-writer.ts';
import { PromoteAnswer } from './use-cases/promote-answer.ts';
import { RecordVerdict } from './use-cases/record-verdict.ts';
import { ReviewSources } from './use-cases/review-sources.ts';

@Module({
  providers: [
    ArticlesRepository, ArticleReads, SourcesRepository, ArticleWriter,
    PromoteAnswer, ReviewSources, RecordVerdict, ThreadsSubscriber, ReactionsSubscriber,
  ],
})
export class KnowledgeModule {}
