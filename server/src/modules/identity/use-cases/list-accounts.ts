import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { LIMITS } from '@helpcommons/shared';
import { badInput, notFound } from '../../../platform/errors/errors.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { type AccountRow, AccountsRepository } from '../data/accounts.repository.ts';
import { administrator } from './in-person.ts';

/** For those who administer. */
@Injectable()
export class ListAccounts {
  constructor(private readonly accounts: AccountsRepository) {}

  async execute(actor: Actor, { query, first, after }: { query?: string | null | undefined; first?: number | null | undefined; after?: string | null | undefined }): Promise<Page<AccountRow>> {
    administrator(actor);
    const size = pageSize(first, 50);
    const cursor = decodeCursor(after, 2)?.map(String) as [string, string] | undefined;
    if (cursor && Number.isNaN(Date.parse(cursor[0]))) throw badInput('This cursor is not one of ours');
    const rows = await this.accounts.list({ query: (query ?? '').trim().slice(0, LIMITS.query.max), after: cursor, limit: size + 1 });
    return toPage(rows, size, (row) => [row.createdAt.toISOString(), row.id]);
  }

  /** @throws AppError NOT_FOUND */
  async one(actor: Actor, id: string): Promise<AccountRow> {
    administrator(actor);
    const row = (await this.accounts.list({ id, query: '', limit: 1 }))[0];
    if (!row) throw notFound('This account');
    return row;
  }
}
