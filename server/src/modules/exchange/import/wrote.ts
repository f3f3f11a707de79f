import type { Written } from '../data/bulk.repository.ts';
import type { Kind, Records } from '../domain/records.ts';
import type { Counted, ImportReport } from './report.ts';

const COUNTED_AS: Partial<Record<Kind, Counted>> = { tag: 'tags', thread: 'threads', vote: 'votes', threadLink: 'links' };

/** What was written to a table, as the report counts it. */
export function countWritten(report: ImportReport, kind: Kind, rows: readonly Partial<Records[Kind]>[], written: Written): void {
  const counted = COUNTED_AS[kind];
  if (counted) report.wrote(counted, written);
  const countOf = counterOf(written);
  // Accounts that an import had to make up have no source; they are not of the members that it read.
  if (kind === 'account') report.wrote('users', countOf((rows as readonly Partial<Records['account']>[]).filter((a) => a.importedFrom)));
  if (kind !== 'post') return;
  const posts = rows as readonly Partial<Records['post']>[];
  report.wrote('answers', countOf(posts.filter((p) => p.kind === 'answer')));
  report.wrote('comments', countOf(posts.filter((p) => p.kind === 'comment')));
  report.wrote('accepted', countOf(posts.filter((p) => p.acceptedAt)));
}

function counterOf({ createdIds, updatedIds }: Written) {
  const [created, updated] = [new Set(createdIds), new Set(updatedIds)];
  return (some: readonly { id?: string }[]) => {
    const [c, u] = [some.filter((row) => created.has(row.id!)).length, some.filter((row) => updated.has(row.id!)).length];
    return { created: c, updated: u, unchanged: some.length - c - u };
  };
}
