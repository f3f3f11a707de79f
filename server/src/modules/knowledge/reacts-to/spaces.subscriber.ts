import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { SpaceAudienceChanged } from '../../spaces/events.ts';
import { ArticlesRepository } from '../data/articles.repository.ts';

@Injectable()
export class SpacesSubscriber {
  constructor(private readonly articles: ArticlesRepository) {}

  /** Whether they may be served has changed, though their text has not: who keeps a copy must hear of it. */
  @Subscribe('knowledge.space-audience', SpaceAudienceChanged)
  async audienceChanged({ payload }: DomainEvent<{ spaceId: string }>) {
    await this.articles.touchOfSpace(payload.spaceId);
  }
}
