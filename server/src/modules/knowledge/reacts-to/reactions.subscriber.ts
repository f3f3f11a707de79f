import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventType } from '../../../platform/events/event.ts';
import { Subscribe } from '../../../platform/events/subscribe.ts';
import { OutcomeRecorded } from '../../reactions/events.ts';
import { RecordVerdict } from '../use-cases/record-verdict.ts';

type Event<T> = T extends EventType<infer Payload> ? DomainEvent<Payload> : never;

@Injectable()
export class ReactionsSubscriber {
  constructor(private readonly verdicts: RecordVerdict) {}

  @Subscribe('knowledge.verdict', OutcomeRecorded)
  async recorded({ payload }: Event<typeof OutcomeRecorded>) {
    await this.verdicts.execute(payload);
  }
}
