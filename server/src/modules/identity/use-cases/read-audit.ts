import { LIMITS } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { csvLine } from '../../../platform/csv/csv-line.ts';
import { badInput } from '../../../platform/errors/errors.ts';
import { decodeCursor, type Page, pageSize, toPage } from '../../../platform/graphql/page.ts';
import { type AuditFilter, AuditRepository, type AuditRow } from '../data/audit.repository.ts';
import { administrator } from './in-person.ts';

export type { AuditFilter, AuditRow };

const AT_ONCE = 1000;
const HEAD = ['id', 'at', 'actor_id', 'actor', 'client', 'action', 'subject_type', 'subject_id', 'space_id', 'reason', 'before', 'after'];

/** Who of the staff did what. For those who administer. */
@Injectable()
export class ReadAudit {
  constructor(
    private readonly entries: AuditRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first. */
  async page(actor: Actor, filter: AuditFilter, { first, after }: { first?: number | null | undefined; after?: string | null | undefined }): Promise<Page<AuditRow>> {
    administrator(actor);
    const size = pageSize(first, 50);
    const cursor = decodeCursor(after, 2)?.map(String) as [string, string] | undefined;
    if (cursor && Number.isNaN(Date.parse(cursor[0]))) throw badInput('This cursor is not one of ours');
    return toPage(await this.entries.list(checked(filter), size + 1, cursor), size, placeOf);
  }

  actions(actor: Actor): Promise<string[]> {
    administrator(actor);
    return this.entries.actions();
  }

  /** All that fit, newest first, a part at a time; that somebody took them along is an entry as well. */
  async *export(actor: Actor, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
    administrator(actor);
    const fits = checked(filter);
    await this.audit.record(actor, { action: 'audit.export', subject: { type: 'account', id: actor.accountId ?? '' }, after: fits });
    for (let after: readonly [string, string] | undefined; ;) {
      const rows = await this.entries.list(fits, AT_ONCE, after);
      if (rows.length > 0) yield rows;
      if (rows.length < AT_ONCE) return;
      after = placeOf(rows.at(-1)!);
    }
  }

  async *csv(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
    yield `\uFEFF${csvLine(HEAD)}`; // the mark tells spreadsheets that it is UTF-8
    for await (const rows of this.export(actor, filter)) yield rows.map(lineOf).join('');
  }

  /** One JSON object a line. */
  async *jsonLines(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
    for await (const rows of this.export(actor, filter)) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}

const placeOf = (row: AuditRow): readonly [string, string] => [row.at.toISOString(), row.id];
const lineOf = ({ id, at, actorId, actorName, clientName, action, subjectType, subjectId, spaceId, reason, before, after }: AuditRow) =>
  csvLine([id, at.toISOString(), actorId, actorName, clientName, action, subjectType, subjectId, spaceId, reason, before && JSON.stringify(before), after && JSON.stringify(after)]);

/** Blank ones do not count. */
function checked(filter: AuditFilter): AuditFilter {
  const text = (value: string | undefined) => value?.trim().slice(0, LIMITS.query.max) || undefined;
  const { actor, action, subject, spaceId, from, until } = filter;
  return { actor: text(actor), action: text(action), subject: text(subject), spaceId: text(spaceId), from, until, text: text(filter.text) };
}
