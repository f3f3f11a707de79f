import type { z } from 'zod';
import type { DeliveryRow, WebhookRow } from '../domain/webhooks/rows.ts';
import type { deliverySchema, webhookSchema } from './webhooks.operations.ts';

/** As the REST API shows them. */
export const webhookJson = (w: WebhookRow): z.input<typeof webhookSchema> => ({
  id: w.id, url: w.url, description: w.description, types: w.types, state: w.state, disabled_reason: w.disabledReason, disabled_at: iso(w.disabledAt),
  failing_since: iso(w.failingSince), previous_secret_until: iso(w.previousSecretUntil), created_at: w.createdAt.toISOString(),
});

export const deliveryJson = (d: DeliveryRow): z.input<typeof deliverySchema> => ({
  id: d.id, type: d.type, state: d.state, note: d.note, occurred_at: d.occurredAt.toISOString(), created_at: d.createdAt.toISOString(), next_attempt_at: iso(d.nextAttemptAt),
  attempts: d.attempts.map(({ number, at, status, durationMs, error, response }) => ({ number, at: at.toISOString(), status, duration_ms: durationMs, error, response })),
});

const iso = (at: Date | null) => at?.toISOString() ?? null;
