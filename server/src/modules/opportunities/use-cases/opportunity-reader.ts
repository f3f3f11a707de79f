import { ContactBasis, OpportunityStage } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { HandOverRepository } from '../data/hand-over.repository.ts';
import { type Key, OpportunityReads } from '../data/opportunity-reads.repository.ts';
import { OpportunityTotals } from '../data/opportunity-totals.repository.ts';
import type { ChangeRecord, Due, NoteRecord, OpportunityFilter, OpportunityRecord, TotalRow, TotalsBy } from '../domain/opportunity.ts';
import { mayWork } from '../domain/policy.ts';

export interface OpportunitiesQuery {
  stages?: readonly OpportunityStage[] | null | undefined;
  owner?: string | null | undefined;
  unowned?: boolean | null | undefined;
  /** The viewer's own. */
  mine?: boolean | null | undefined;
  /** Slug; with the spaces below it. */
  space?: string | null | undefined;
  due?: Due | null | undefined;
  interest?: string | null | undefined;
  currency?: string | null | undefined;
  thread?: string | null | undefined;
  crmReference?: string | null | undefined;
  updatedSince?: Date | null | undefined;
}

export interface Column {
  stage: OpportunityStage;
  count: number;
  values: { currency: string; value: number }[];
  nodes: OpportunityRecord[];
}

export interface OpportunityPage extends Page<OpportunityRecord> {
  filter: OpportunityFilter;
}

const PER_COLUMN = 50;

/** Opportunities as staff reads them; everybody else gets nothing, as if there were none. */
@Injectable()
export class OpportunityReader {
  constructor(
    private readonly reads: OpportunityReads,
    private readonly sums: OpportunityTotals,
    private readonly people: HandOverRepository,
    private readonly spaces: SpaceCatalog,
  ) {}

  async find(ctx: GqlContext, id: string): Promise<OpportunityRecord | null> {
    return (await this.load(ctx, 'id', id))[0] ?? null;
  }

  /** Of a thread with its posts, of a post, of a person: newest mark first. */
  of(ctx: GqlContext, what: Exclude<Key, 'id'>, id: string): Promise<readonly OpportunityRecord[]> {
    return this.load(ctx, what, id);
  }

  async list(actor: Actor, query: OpportunitiesQuery, first: number | null | undefined, after?: string | null): Promise<OpportunityPage> {
    const size = pageSize(first);
    const filter = this.filterOf(actor, query);
    const rows = await this.reads.list(actor, filter, size + 1, decodeCursor(after, 2));
    return { ...toPage(rows, size, (o) => [o.updatedAt.toISOString(), o.id]), filter };
  }

  async count(actor: Actor, filter: OpportunityFilter): Promise<number> {
    return (await this.reads.sums(actor, filter)).reduce((sum, row) => sum + row.count, 0);
  }

  /** Every stage, the first fifty of each. */
  async board(actor: Actor, query: OpportunitiesQuery): Promise<Column[]> {
    const filter = this.filterOf(actor, query);
    const [rows, sums] = await Promise.all([this.reads.board(actor, filter, PER_COLUMN), this.reads.sums(actor, filter)]);
    return Object.values(OpportunityStage).map((stage) => {
      const own = sums.filter((s) => s.stage === stage);
      return {
        stage, nodes: rows.filter((o) => o.stage === stage), count: own.reduce((sum, s) => sum + s.count, 0),
        values: own.flatMap(({ currency, value }) => (currency === null ? [] : [{ currency, value }])),
      };
    });
  }

  totals(actor: Actor, by: TotalsBy, query: OpportunitiesQuery): Promise<TotalRow[]> {
    return this.sums.by(actor, by, this.filterOf(actor, query));
  }

  async notes(ctx: GqlContext, id: string): Promise<readonly NoteRecord[]> {
    return (await loader<string, NoteRecord[]>(ctx, 'opportunities.notes', async (ids) => Map.groupBy(await this.reads.notes(ids), (n) => n.opportunityId)).load(id)) ?? [];
  }

  async changes(ctx: GqlContext, id: string): Promise<readonly ChangeRecord[]> {
    return (await loader<string, ChangeRecord[]>(ctx, 'opportunities.changes', async (ids) => Map.groupBy(await this.reads.changes(ids), (c) => c.opportunityId)).load(id)) ?? [];
  }

  /** Only for who works with it, and only with a contact basis. */
  async contactEmail(ctx: GqlContext, o: OpportunityRecord): Promise<string | null> {
    if (o.accountId === null || o.contactBasis === ContactBasis.NONE || !mayWork(ctx.actor, o.spaceId)) return null;
    const person = await loader(ctx, 'opportunities.people', (ids) => this.people.people(ids)).load(o.accountId);
    return person?.email ?? null;
  }

  filterOf(actor: Actor, q: OpportunitiesQuery): OpportunityFilter {
    const root = q.space ? this.spaces.bySlug(q.space) : undefined;
    const interest = q.interest?.trim().slice(0, 300);
    return {
      stages: q.stages ?? undefined, ownerId: q.mine ? actor.accountId : (q.owner ?? undefined), unowned: q.unowned ?? undefined,
      spaceIds: q.space ? (root ? this.spaces.withDescendants(root).map((s) => s.id) : []) : undefined,
      due: q.due ?? undefined, interest: interest || undefined, currency: q.currency?.toUpperCase() || undefined,
      threadId: q.thread ?? undefined, crmReference: q.crmReference ?? undefined, updatedSince: q.updatedSince ?? undefined,
    };
  }

  private async load(ctx: GqlContext, key: Key, id: string): Promise<readonly OpportunityRecord[]> {
    const ids = { id: 'id', thread: 'threadId', post: 'postId', account: 'accountId' } as const;
    const found = await loader<string, OpportunityRecord[]>(ctx, `opportunities.${key}`, async (keys) =>
      Map.groupBy(await this.reads.by(ctx.actor, key, keys), (o) => o[ids[key]] ?? ''),
    ).load(id);
    return found ?? [];
  }
}
