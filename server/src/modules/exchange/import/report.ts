/** What an import counts; the names of `--json`. */
export const COUNTED = ['threads', 'answers', 'comments', 'accepted', 'users', 'tags', 'votes', 'links', 'articles', 'searchDocuments'] as const;
export type Counted = (typeof COUNTED)[number];

export interface Count {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
}

interface Problem {
  file: string;
  row: number;
  /** The same words for the same kind of problem: they are counted. */
  reason: string;
  /** What tells this one apart. */
  detail?: string | undefined;
}

/** What was read, written and left out, and why. */
export class ImportReport {
  readonly counts = Object.fromEntries(COUNTED.map((c) => [c, { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 }])) as Record<Counted, Count>;
  readonly reasons = new Map<string, number>();
  private readonly started = Date.now();

  constructor(private readonly warn: (line: string) => void) {}

  read(of: Counted, n = 1) {
    this.counts[of].read += n;
  }

  wrote(of: Counted, { created, updated, unchanged }: Pick<Count, 'created' | 'updated' | 'unchanged'>) {
    const count = this.counts[of];
    count.created += created;
    count.updated += updated;
    count.unchanged += unchanged;
  }

  /** Left out: told at once with file and row, and counted by reason. */
  skip(of: Counted, { file, row, reason, detail }: Problem) {
    this.counts[of].skipped++;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    this.warn(`${file}, row ${row} left out: ${reason}${detail ? ` (${detail})` : ''}`);
  }

  private importedAt: number | undefined;
  private searchableAt: number | undefined;

  importEnded() {
    this.importedAt = Date.now();
  }

  searchEnded() {
    this.searchableAt = Date.now();
  }

  /** Of reading, writing and counting. */
  get seconds(): number {
    return seconds(this.started, this.importedAt ?? Date.now());
  }

  /** Of filling the search index afterwards. */
  get searchSeconds(): number {
    return this.importedAt && this.searchableAt ? seconds(this.importedAt, this.searchableAt) : 0;
  }

  get changedAnything(): boolean {
    return Object.values(this.counts).some((c) => c.created + c.updated > 0);
  }

  /** Questions, answers and comments written or found unchanged. */
  get posts(): number {
    return (['threads', 'answers', 'comments'] as const).reduce((sum, c) => sum + this.counts[c].created + this.counts[c].updated + this.counts[c].unchanged, 0);
  }
}

const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10;
