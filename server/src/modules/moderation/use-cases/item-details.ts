import type { Decision } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type GqlContext, loader } from '../../../platform/graphql/context.ts';
import { AuthorsRepository } from '../data/authors.repository.ts';
import { DecisionsRepository } from '../data/decisions.repository.ts';
import { ReportsRepository } from '../data/reports.repository.ts';
import { possible } from '../domain/decisions.ts';
import { moderatedBy } from '../domain/policy.ts';
import type { AppealRow, AuthorFacts, DecisionRow, ItemRow, ReportRow } from '../domain/records.ts';

const EACH = 10;
const POSTS = 5;

/** What stands beside an item, read together for all items of a page. Only for who may read the item. */
@Injectable()
export class ItemDetails {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly authors: AuthorsRepository,
  ) {}

  /** What the actor can decide of it; nothing when it is closed. */
  possible({ actor }: GqlContext, item: ItemRow): Decision[] {
    return item.state === 'open' ? possible(item, moderatedBy(actor) === 'all') : [];
  }

  async reportsOf(ctx: GqlContext, item: ItemRow): Promise<ReportRow[]> {
    return (await loader<string, ReportRow[]>(ctx, 'moderation.reports', (ids) => this.reports.ofItems(ids)).load(item.id)) ?? [];
  }

  async decisionsOf(ctx: GqlContext, item: ItemRow): Promise<DecisionRow[]> {
    return (await loader<string, DecisionRow[]>(ctx, 'moderation.decisions', (ids) => this.decisions.ofItems(ids)).load(item.id)) ?? [];
  }

  appealOf(ctx: GqlContext, item: ItemRow): Promise<AppealRow | null> {
    return loader<string, AppealRow>(ctx, 'moderation.appeal-of-item', (ids) => this.decisions.appealsOfItems(ids)).load(item.id);
  }

  appealOfDecision(ctx: GqlContext, decisionId: string): Promise<AppealRow | null> {
    return loader<string, AppealRow>(ctx, 'moderation.appeal-of-decision', (ids) => this.decisions.appealsOfDecisions(ids)).load(decisionId);
  }

  decision(ctx: GqlContext, id: string): Promise<DecisionRow | null> {
    return loader<string, DecisionRow>(ctx, 'moderation.decision', (ids) => this.decisions.byIds(ids)).load(id);
  }

  author(ctx: GqlContext, accountId: string): Promise<AuthorFacts | null> {
    return loader<string, AuthorFacts>(ctx, 'moderation.author', (ids) => this.authors.facts(ids)).load(accountId);
  }

  async decisionsAbout(ctx: GqlContext, accountId: string): Promise<DecisionRow[]> {
    return (await loader<string, DecisionRow[]>(ctx, 'moderation.decisions-about', (ids) => this.authors.decisions(ids, EACH)).load(accountId)) ?? [];
  }

  /** Ids, newest first. */
  async lastPosts(ctx: GqlContext, accountId: string): Promise<string[]> {
    return (await loader<string, string[]>(ctx, 'moderation.last-posts', (ids) => this.authors.lastPosts(ids, POSTS)).load(accountId)) ?? [];
  }
}
