import { eventType } from '../../platform/events/event.ts';

/** Other people than before may read the space: whatever keeps copies of what stands in it has to look again. */
export const SpaceAudienceChanged = eventType<{ spaceId: string }>('spaces.audience-changed.v1');
