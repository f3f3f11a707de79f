import { LRUCache } from 'lru-cache';
import type { KeptPage } from './kept-page.ts';

interface Entry { page: KeptPage; until: number }

/** One run of `make`, with what was dropped meanwhile. */
interface Run<Result> { dropped: Set<string>; cleared: boolean; result: Promise<Result> }

export interface Room { bytes: number; seconds: number }

/**
 * Pages as guests get them, in memory, up to a number of bytes. A page leaves when one of its keys is dropped, when it is `seconds` old
 * (for what no event tells of), or when others need its room.
 *
 * While nobody can tell us what to drop (`deaf`) nothing is given out as current and nothing is kept; what was there stays for `last`.
 */
export class KeptPages {
  private entries: LRUCache<string, Entry>;
  private readonly addressesOf = new Map<string, Set<string>>();
  private readonly joinable = new Map<string, Run<unknown>>();
  private readonly running = new Set<Run<unknown>>();
  private hearing = true;

  constructor(private room: Room) {
    this.entries = this.makeEntries();
  }

  /** What is current. */
  get(address: string): KeptPage | undefined {
    if (!this.hearing) return undefined;
    const entry = this.entries.get(address);
    return entry && entry.until > Date.now() ? entry.page : undefined;
  }

  /** What was current once: better than nothing while the database is away. */
  last(address: string): KeptPage | undefined {
    return this.entries.get(address)?.page;
  }

  /** The current page, or what `make` makes: once, however many ask meanwhile. What it says is a page is kept. */
  of<Result>(address: string, make: () => Promise<Result>, pageOf: (made: Result) => KeptPage | undefined): Promise<Result> {
    const joined = this.joinable.get(address) as Run<Result> | undefined;
    if (joined) return joined.result;
    const run: Run<Result> = { dropped: new Set(), cleared: false, result: make() };
    this.joinable.set(address, run);
    this.running.add(run);
    const end = () => {
      this.running.delete(run);
      if (this.joinable.get(address) === run) this.joinable.delete(address);
    };
    run.result.then((made) => {
      end();
      const page = pageOf(made);
      if (page && !this.isOutdated(run, page)) this.keep(address, page);
    }, end);
    return run.result;
  }

  /** Everything that shows one of these. */
  drop(keys: readonly string[]): void {
    for (const key of keys) {
      for (const address of this.addressesOf.get(key) ?? []) this.entries.delete(address);
      for (const run of this.running) run.dropped.add(key);
    }
    this.joinable.clear(); // who asks from now on gets what is read from now on
  }

  clear(): void {
    this.entries.clear();
    for (const run of this.running) run.cleared = true;
    this.joinable.clear();
  }

  deaf(): void {
    this.hearing = false;
    for (const run of this.running) run.cleared = true;
  }

  /** Whatever changed meanwhile was not heard. */
  hear(): void {
    this.clear();
    this.hearing = true;
  }

  /** Counts anew what a page weighs: it has got another encoding. */
  weighAgain(address: string, page: KeptPage): void {
    const entry = this.entries.peek(address);
    if (entry?.page === page) this.entries.set(address, { ...entry });
  }

  resize(room: Room): void {
    if (room.bytes === this.room.bytes && room.seconds === this.room.seconds) return;
    this.clear();
    this.room = room;
    this.entries = this.makeEntries();
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.entries.calculatedSize };
  }

  private keep(address: string, page: KeptPage): void {
    this.entries.delete(address);
    this.entries.set(address, { page, until: Date.now() + this.room.seconds * 1000 });
    if (!this.entries.has(address)) return; // too big
    for (const key of page.keys) {
      const addresses = this.addressesOf.get(key);
      if (addresses) addresses.add(address);
      else this.addressesOf.set(key, new Set([address]));
    }
  }

  private isOutdated(run: Run<unknown>, page: KeptPage): boolean {
    return !this.hearing || run.cleared || page.keys.some((key) => run.dropped.has(key));
  }

  private makeEntries(): LRUCache<string, Entry> {
    return new LRUCache<string, Entry>({
      maxSize: Math.max(1, this.room.bytes),
      sizeCalculation: ({ page }, address) => weight(address, page),
      dispose: ({ page }, address, reason) => {
        if (reason !== 'set') this.forget(address, page);
      },
    });
  }

  private forget(address: string, page: KeptPage): void {
    for (const key of page.keys) {
      const addresses = this.addressesOf.get(key);
      if (addresses?.delete(address) && addresses.size === 0) this.addressesOf.delete(key);
    }
  }
}

/** Bytes, with what the index takes for each key. */
const weight = (address: string, { gzip, brotli, keys }: KeptPage) => gzip.length + (brotli?.length ?? 0) + keys.length * 120 + address.length * 2 + 1000;
