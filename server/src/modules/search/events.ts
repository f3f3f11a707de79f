import { eventType } from '../../platform/events/event.ts';

/** Elasticsearch does not take this document, so it is tried by itself and becomes a dead letter by itself. */
export const DocumentRefused = eventType<{ kind: 'thread' | 'article'; ownerId: string; documentId: string; reason: string }>('search.document-refused.v1');
