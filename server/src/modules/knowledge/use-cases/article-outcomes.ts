import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { OutcomeSubjects } from '../../reactions/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { ArticleReads } from '../data/article-reads.repository.ts';

/** Lets people say of an article what they say of an answer: whoever may read it may tell whether it worked. */
@Injectable()
export class ArticleOutcomes implements OnModuleInit {
  constructor(
    private readonly subjects: OutcomeSubjects,
    private readonly reads: ArticleReads,
    private readonly spaces: SpaceCatalog,
  ) {}

  onModuleInit(): void {
    this.subjects.articlesAre((actor, id) => this.mayRead(actor, id));
  }

  private async mayRead(actor: Actor, id: string): Promise<boolean> {
    return (await this.reads.visible(actor, this.spaces.readableBy(actor), { ids: [id] })).length > 0;
  }
}
