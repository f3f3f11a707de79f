import type { DeliveryNote, DeliveryState, DisabledReason, WebhookState } from './states.ts';

export interface WebhookRow {
  id: string;
  url: string;
  description: string;
  types: string[];
  state: WebhookState;
  disabledReason: DisabledReason | null;
  disabledAt: Date | null;
  /** Since when nothing arrived. */
  failingSince: Date | null;
  /** Until then requests are signed with the secret before, too. */
  previousSecretUntil: Date | null;
  /** The API client that made it; null: an admin in person. */
  clientId: string | null;
  createdAt: Date;
}

export interface AttemptRow {
  number: number;
  at: Date;
  /** null: nothing came back. */
  status: number | null;
  durationMs: number;
  error: string | null;
  /** The beginning of what came back. */
  response: string;
}

export interface DeliveryRow {
  id: string;
  type: string;
  state: DeliveryState;
  note: DeliveryNote | null;
  occurredAt: Date;
  createdAt: Date;
  nextAttemptAt: Date | null;
  attempts: AttemptRow[];
}
