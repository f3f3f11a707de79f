import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { Committed } from '../../../platform/events/committed.ts';
import type { DomainEvent } from '../../../platform/events/event.ts';
import { ARTICLE_LISTS } from '../../knowledge/index.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { THREAD_LISTS } from '../../threads/index.ts';
import { TouchedRepository } from '../data/touched.repository.ts';
import { type Touched, touchedBy } from './touched-by.ts';

/** Broadcast topic: what pages show has changed. Without keys: all of it. */
export const PAGES_CHANGED = 'pages';
export interface PagesChanged { keys?: string[] }

/** The first change is told at once; what comes in the next so many milliseconds is one message: a busy community would otherwise send thousands. */
const GATHER_MS = 20;
const AGAIN_MS = 500;
/** A message holds 7,000 bytes. */
const KEYS_A_MESSAGE = 150;
const MOST_KEYS = 3000;

/** Tells every node which pages are no longer right. */
@Injectable()
export class TellPages implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger(TellPages.name);
  private waiting: Touched[] = [];
  private telling: Promise<void> | undefined;

  constructor(
    private readonly committed: Committed,
    private readonly broadcast: Broadcast,
    private readonly touched: TouchedRepository,
    private readonly spaces: SpaceCatalog,
  ) {}

  onModuleInit() {
    this.committed.on((events) => this.hear(events));
  }

  async beforeApplicationShutdown() {
    await this.telling;
  }

  /** After something that no event tells of. */
  async everything(): Promise<void> {
    this.add([{ everything: true }]);
    await this.telling;
  }

  /** Resolves when everything has been told. */
  async settled(): Promise<void> {
    await this.telling;
  }

  private hear(events: readonly DomainEvent[]): void {
    this.add(events.map(touchedBy).filter((t) => t !== undefined));
  }

  private add(touched: readonly Touched[]): void {
    if (touched.length === 0) return;
    this.waiting.push(...touched);
    this.telling ??= this.tell().finally(() => (this.telling = undefined));
  }

  private async tell(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.send(batch);
        await pause(GATHER_MS);
      } catch (e) {
        this.log.warn(`Pages were not told what changed, once more soon: ${String(e)}`);
        this.waiting = batch.length > MOST_KEYS ? [{ everything: true }] : [...batch, ...this.waiting];
        await pause(AGAIN_MS);
      }
    }
  }

  private async send(batch: readonly Touched[]): Promise<void> {
    const keys = batch.some((t) => t.everything) ? undefined : [...(await this.keysOf(batch))];
    if (!keys || keys.length > MOST_KEYS) return this.broadcast.send(PAGES_CHANGED, {});
    for (let i = 0; i < keys.length; i += KEYS_A_MESSAGE) await this.broadcast.send(PAGES_CHANGED, { keys: keys.slice(i, i + KEYS_A_MESSAGE) } satisfies PagesChanged);
  }

  private async keysOf(batch: readonly Touched[]): Promise<Set<string>> {
    const of = (name: 'threads' | 'posts' | 'articles' | 'ids') => [...new Set(batch.flatMap((t) => t[name] ?? []))];
    const [threads, posts, articles] = [of('threads'), of('posts'), of('articles')];
    const keys = new Set([...of('ids'), ...threads, ...posts, ...articles]);
    if (threads.length + posts.length + articles.length === 0) return keys;
    const { spaceIds, tags, authorIds, threadIds } = await this.touched.around(threads, posts, articles);
    const spaces = [...new Set(spaceIds.flatMap((id) => this.spaces.withAncestors(id)))];
    if (threads.length > 0) {
      keys.add(THREAD_LISTS.all);
      for (const id of spaces) keys.add(THREAD_LISTS.ofSpace(id));
      for (const name of tags) keys.add(THREAD_LISTS.ofTag(name));
    }
    for (const id of authorIds) keys.add(THREAD_LISTS.ofAuthor(id));
    for (const id of threadIds) keys.add(id);
    if (articles.length > 0) keys.add(ARTICLE_LISTS);
    return keys;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
