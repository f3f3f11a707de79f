import { Injectable } from '@nestjs/common';
import type { Member } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { DecisionsRepository } from '../data/decisions.repository.ts';
import type { DecisionRow } from '../domain/records.ts';

/** What was decided against a member: the member's own view. */
@Injectable()
export class ReadReviews {
  constructor(private readonly decisions: DecisionsRepository) {}

  async page({ accountId }: Member, first?: number | null, after?: string | null): Promise<Page<DecisionRow>> {
    const size = pageSize(first);
    const rows = await this.decisions.against(accountId, size, decodeCursor(after, 2));
    return toPage(rows, size, (d) => [d.createdAt.toISOString(), d.id]);
  }

  /** @throws AppError NOT_FOUND */
  async one({ accountId }: Member, id: string): Promise<DecisionRow> {
    const decision = await this.decisions.find(id);
    if (decision?.authorId !== accountId) throw notFound('This decision');
    return decision;
  }
}
