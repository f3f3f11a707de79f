import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { ElasticsearchState } from '../data/elasticsearch/elasticsearch-state.ts';
import { DocumentRefused } from '../events.ts';
import { SendPending } from '../use-cases/send-pending.ts';

/** Tries a refused document by itself; what stays refused ends in the dead letters with the reason. */
@Injectable()
export class RefusedSubscriber {
  constructor(
    private readonly sender: SendPending,
    private readonly state: ElasticsearchState,
  ) {}

  @Subscribe('search.refused', DocumentRefused)
  async refused({ payload: { kind, ownerId, documentId } }: DomainEvent<{ kind: 'thread' | 'article'; ownerId: string; documentId: string }>) {
    if (this.state.configured) await this.sender.again(kind, ownerId, documentId);
  }
}
