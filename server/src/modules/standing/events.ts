import { eventType } from '../../platform/events/event.ts';

/** `byId`: who gave or took it by hand; null when behaviour did. */
export const TrustLevelChanged = eventType<{ accountId: string; from: number; to: number; byId: string | null }>('standing.trust-level-changed.v1');
