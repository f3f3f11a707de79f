import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutcomeSubjects } from '../../reactions/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { ArticleReads } from '../data/article-reads.repository.ts';

/** Lets people say of an article they may read whether it worked. */
@Injectable()
export class ArticleOutcomes implements OnModuleInit {
  constructor(
    private readonly subjects: OutcomeSubjects,
    private readonly reads: ArticleReads,
    private readonly spaces: SpaceCatalog,
  ) {}

  onModuleInit() {
    this.subjects.articlesAre(async (actor, id) => (await this.reads.visible(actor, this.spaces.readableBy(actor), { ids: [id] })).length > 0);
  }
}
