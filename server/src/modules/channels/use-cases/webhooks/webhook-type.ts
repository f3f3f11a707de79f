import type { Scope } from '@helpcommons/shared';
import type { Type } from '@nestjs/common';
import type { EventType } from '../../../../platform/events/event.ts';

/**
 * A type of event that a webhook can subscribe to. How to add one:
 *
 *     webhookType({
 *       type: 'answer.accepted',             // what receivers know it by; stable
 *       from: AnswerAccepted,                // the event it is made of (events.ts of a module); several types may be made of one
 *       scope: 'read',                       // an API client needs it to subscribe, and to see such a webhook and its log; asked again when sending
 *       description: 'An answer was accepted.',
 *       source: PublicThreads,               // an injectable that knows the data
 *       data: (threads, { threadId, postId }) => threads.answer(threadId, postId),
 *     })
 *
 * in a file of `channels/webhooks/types/`, listed in its `index.ts`; the source is a provider of ChannelsModule. `data` becomes `data` of
 * `{type, timestamp, data}` and looks like the REST API. It is asked anew before each attempt: what is sent is never more than may be read then.
 * null sends nothing.
 */
export interface WebhookType<Facts extends object = object, Source = object> {
  type: string;
  from: EventType<Facts>;
  scope: Scope;
  description: string;
  source: Type<Source>;
  data(source: Source, facts: Facts, at: Date): Promise<object | null>;
}

/** What the list holds of them: facts and source were known where a type was made. */
export interface AnyWebhookType extends Omit<WebhookType, 'data'> {
  data(source: object, facts: object, at: Date): Promise<object | null>;
}

export const webhookType = <Facts extends object, Source extends object>(it: WebhookType<Facts, Source>): AnyWebhookType => it as unknown as AnyWebhookType;
