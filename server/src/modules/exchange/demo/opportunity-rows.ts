import { importedId, type IdKind } from '../../../platform/database/ids.ts';
import type { Records } from '../domain/records.ts';
import { opportunities, proposals } from './opportunities.ts';
import type { DemoOpportunity, DemoThread } from './types.ts';

const id = (kind: IdKind, key: string) => importedId(kind, 'demo', key);
const person = (key: string) => id('account', key);
const CLOSED = ['won', 'lost', 'dismissed'];

type Rows = Required<Pick<{ [K in keyof Records]: Records[K][] }, 'opportunity' | 'opportunityChange' | 'opportunityNote' | 'opportunityProposal'>>;

/** The demo board as rows. `at`: so many days ago. */
export function opportunityRows(threads: readonly DemoThread[], at: (daysAgo: number) => Date): Rows {
  return {
    opportunity: opportunities.map((o) => opportunity(o, threads, at)),
    opportunityChange: opportunities.flatMap((o) => changes(o, at)),
    opportunityNote: opportunities.flatMap((o) => o.notes.map((n, i) => ({ opportunityId: id('opportunity', o.key), number: i + 1, text: n.text, byId: person(n.by), at: at(n.daysAgo) }))),
    opportunityProposal: proposals.map((p) => ({ postId: id('post', `${p.thread}/${p.answer ?? 'question'}`), score: p.sure, createdAt: at(p.daysAgo) })),
  };
}

function opportunity(o: DemoOpportunity, threads: readonly DemoThread[], at: (daysAgo: number) => Date): Records['opportunity'] {
  const last = o.moves.at(-1);
  const stage = last?.to ?? 'spotted';
  const author = o.person ?? threads.find((t) => t.key === o.thread)?.author;
  const value = o.value ?? null;
  return {
    id: id('opportunity', o.key), threadId: o.thread ? id('thread', o.thread) : null, accountId: author ? person(author) : null, interest: o.interest, stage, outcome: last?.outcome ?? null,
    ownerId: o.owner ? person(o.owner) : null, value, currency: value === null ? null : (o.currency ?? 'EUR'), dueOn: o.dueInDays === undefined ? null : at(-o.dueInDays).toISOString().slice(0, 10),
    contactBasis: o.basis, crmReference: o.crm ?? null, markedById: person(o.markedBy), markedAt: at(o.daysAgo), closedAt: last && CLOSED.includes(stage) ? at(last.daysAgo) : null,
    updatedAt: at(last?.daysAgo ?? o.daysAgo), version: o.moves.length + 1,
  };
}

function changes(o: DemoOpportunity, at: (daysAgo: number) => Date): Records['opportunityChange'][] {
  return o.moves.flatMap((move, i) => {
    const of = { opportunityId: id('opportunity', o.key), version: i + 2, at: at(move.daysAgo), byId: person(move.by) };
    const stage = { ...of, field: 'stage', before: o.moves[i - 1]?.to ?? 'spotted', after: move.to };
    return move.outcome ? [stage, { ...of, field: 'outcome', before: null, after: move.outcome }] : [stage];
  });
}
