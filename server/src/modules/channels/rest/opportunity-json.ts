import { profilePath, threadPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import type { HandedOver } from '../../opportunities/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import type { opportunitySchema } from './opportunities.operations.ts';

export type OpportunityBody = z.input<typeof opportunitySchema>;

/** Opportunities as the REST API and webhooks tell them. What must not leave is not in a HandedOver. */
@Injectable()
export class OpportunityJson {
  constructor(
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  one({ opportunity: o, contact, thread, owner, markedBy, notes }: HandedOver): OpportunityBody {
    const { PUBLIC_URL: origin } = this.config;
    const person = (p: { id: string; name: string } | null) => p && { id: p.id, name: p.name, url: `${origin}${profilePath(p.id, p.name)}` };
    return {
      id: o.id, url: `${origin}/opportunities/${o.id}`, interest: o.interest, stage: o.stage, outcome: o.outcome, value: o.value, currency: o.currency, due: o.dueOn,
      contact_basis: o.contactBasis, crm_reference: o.crmReference, space: o.spaceId === null ? null : (this.spaces.byId(o.spaceId)?.slug ?? null),
      // The address without its readable part finds the thread, too.
      thread: thread && { id: thread.id, title: thread.title, url: `${origin}${thread.slug === null ? `/questions/${thread.id}` : threadPath(thread.id, thread.slug)}` },
      post_id: o.postId, contact: contact && { ...person(contact)!, email: contact.email }, owner: person(owner), marked_by: person(markedBy), proposed: o.proposed,
      notes: notes.map((n) => ({ text: n.text, author: person(n.author), created_at: n.at.toISOString() })),
      marked_at: o.markedAt.toISOString(), updated_at: o.updatedAt.toISOString(), closed_at: o.closedAt?.toISOString() ?? null, version: o.version,
    };
  }
}
