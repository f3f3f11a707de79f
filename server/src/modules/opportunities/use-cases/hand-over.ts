import { ContactBasis } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { HandOverRepository } from '../data/hand-over.repository.ts';
import { OpportunityReads } from '../data/opportunity-reads.repository.ts';
import type { OpportunityRecord } from '../domain/opportunity.ts';
import { withoutContact } from '../domain/without-contact.ts';

export interface HandedPerson {
  id: string;
  name: string;
}

/** An opportunity as it leaves for another system. Who might buy, and what people wrote of them, only with a contact basis. */
export interface HandedOver {
  opportunity: OpportunityRecord;
  /** null without a contact basis. */
  contact: (HandedPerson & { email: string | null }) | null;
  thread: { id: string; title: string; /** null without a contact basis: it repeats the title. */ slug: string | null } | null;
  owner: HandedPerson | null;
  markedBy: HandedPerson | null;
  /** Empty without a contact basis: people write telephone numbers into them. */
  notes: { text: string; at: Date; author: HandedPerson | null }[];
}

/** What the REST API, webhooks and exports tell. The contact basis is looked at when it leaves, not when it was marked. */
@Injectable()
export class HandOver {
  constructor(
    private readonly reads: OpportunityReads,
    private readonly people: HandOverRepository,
  ) {}

  async one(actor: Actor, id: string): Promise<HandedOver | undefined> {
    return (await this.all(await this.reads.by(actor, 'id', [id])))[0];
  }

  /** Of opportunities that the caller was given by a reader. */
  async all(opportunities: readonly OpportunityRecord[]): Promise<HandedOver[]> {
    const withBasis = opportunities.filter((o) => o.contactBasis !== ContactBasis.NONE).map((o) => o.id);
    const [people, threads, notes] = await Promise.all([
      this.people.people(opportunities.flatMap((o) => [o.accountId, o.ownerId, o.markedById]).filter((id) => id !== null)),
      this.people.threads(opportunities.map((o) => o.threadId).filter((id) => id !== null)),
      this.reads.notes(withBasis),
    ]);
    const notesOf = Map.groupBy(notes, (n) => n.opportunityId);
    const authors = await this.people.people(notes.map((n) => n.byId).filter((id) => id !== null));
    const colleague = (from: typeof people, id: string | null): HandedPerson | null => {
      const person = id === null ? undefined : from.get(id);
      return person ? { id: person.id, name: person.name } : null;
    };
    return opportunities.map((o) => {
      const basis = o.contactBasis !== ContactBasis.NONE;
      const customer = o.accountId === null ? undefined : people.get(o.accountId);
      const hidden = (text: string) => (basis ? text : withoutContact(text, customer));
      const thread = o.threadId === null ? undefined : threads.get(o.threadId);
      return {
        opportunity: { ...o, accountId: basis ? o.accountId : null, interest: hidden(o.interest), outcome: o.outcome === null ? null : hidden(o.outcome) },
        contact: basis && customer ? customer : null,
        thread: thread ? { id: thread.id, title: hidden(thread.title), slug: basis ? thread.slug : null } : null,
        owner: colleague(people, o.ownerId), markedBy: colleague(people, o.markedById),
        notes: (notesOf.get(o.id) ?? []).map(({ text, at, byId }) => ({ text, at, author: colleague(authors, byId) })),
      };
    });
  }
}
