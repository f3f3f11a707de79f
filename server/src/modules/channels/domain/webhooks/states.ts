export const WebhookState = { ACTIVE: 'active', DISABLED: 'disabled' } as const;
export type WebhookState = (typeof WebhookState)[keyof typeof WebhookState];

export const DisabledReason = {
  BY_HAND: 'by_hand',
  /** The receiver answered 410. */
  GONE: 'gone',
  /** Nothing but failures for days. */
  FAILING: 'failing',
} as const;
export type DisabledReason = (typeof DisabledReason)[keyof typeof DisabledReason];

export const DeliveryState = { PENDING: 'pending', SUCCEEDED: 'succeeded', FAILED: 'failed', SKIPPED: 'skipped' } as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

/** Why nothing is (or will be) sent. */
export const DeliveryNote = {
  /** Nobody from outside may read it now. */
  NOT_PUBLIC: 'not_public',
  /** The webhook wants other types by now, or its client lost the scope or its key. */
  NOT_SUBSCRIBED: 'not_subscribed',
  DISABLED: 'disabled',
} as const;
export type DeliveryNote = (typeof DeliveryNote)[keyof typeof DeliveryNote];
