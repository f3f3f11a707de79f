import { Role, Visibility } from '@helpcommons/shared';
import { type Actor, isMember, isStaff } from '../../../platform/access/actor.ts';

/** The spaces catalog, as far as visibility needs it. */
export interface ReadableSpaces {
  /** Ids of the spaces the actor may read. */
  readableBy(actor: Actor): string[];
}

/** Collects the values of a statement: `${p.add(value)}` stands where the value goes. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * What an actor may see, as SQL conditions: the one place where it is decided. `public` means whoever may read the space. Authors see
 * their own held, hidden and deleted posts, moderators of the space see all. A thread has the visibility of its question; what hangs
 * under a thread or post that is not seen is not seen.
 */
export interface Visible {
  /** The same for actors who see the same in lists: under it counts may be kept. */
  readonly listKey: string;
  /** Of rows of `thread` under that alias. */
  threads(p: Parameters, t?: string): string;
  /** The same without what is held, hidden or deleted, whoever asks: for lists. */
  listedThreads(p: Parameters, t?: string): string;
  /** Of rows of `post`; `t` is its thread, which must be joined. Covers the thread and, for comments, the parent. */
  posts(p: Parameters, post?: string, t?: string): string;
  /** `posts` for questions and answers alone, which have no parent. */
  topPosts(p: Parameters, post?: string, t?: string): string;
  /** Like `posts`, without what is held, hidden or deleted. */
  listedPosts(p: Parameters, post?: string, t?: string): string;
}

export function visibleTo(actor: Actor, spaces: ReadableSpaces): Visible {
  const readable = spaces.readableBy(actor);
  const levels = levelsOf(actor);
  const moderated = moderatedBy(actor);

  // What was merged into another thread leads there and is seen nowhere; only the system itself still reaches what is left of it.
  const stands = (t: string) => (actor.kind === 'system' ? 'true' : `${t}.merged_into_id is null`);
  const inSpace = (p: Parameters, t: string) => `${t}.space_id = any(${p.add(readable)}) and ${stands(t)}`;
  const published = (p: Parameters, row: string) => `${row}.visibility = any(${p.add(levels)})`;
  const seen = (p: Parameters, row: string, t: string) => {
    if (moderated === 'all') return 'true';
    const ways = [published(p, row)];
    if (actor.accountId !== undefined) ways.push(`${row}.author_id = ${p.add(actor.accountId)}`);
    if (moderated.length > 0) ways.push(`${t}.space_id = any(${p.add(moderated)})`);
    return ways.length === 1 ? ways[0]! : `(${ways.join(' or ')})`;
  };
  const underSeen = (post: string, condition: (row: string) => string) =>
    `(${post}.parent_id is null or exists (select 1 from post pp where pp.id = ${post}.parent_id and ${condition('pp')}))`;

  const topPosts = (p: Parameters, post = 'p', t = 't') => `${inSpace(p, t)} and ${seen(p, t, t)} and ${seen(p, post, t)}`;

  return {
    listKey: `${levels.join()}|${readable.join()}`,
    threads: (p, t = 't') => `${inSpace(p, t)} and ${seen(p, t, t)}`,
    listedThreads: (p, t = 't') => `${inSpace(p, t)} and ${published(p, t)}`,
    topPosts,
    posts: (p, post = 'p', t = 't') => `${topPosts(p, post, t)} and ${underSeen(post, (row) => seen(p, row, t))}`,
    listedPosts: (p, post = 'p', t = 't') => `${inSpace(p, t)} and ${published(p, t)} and ${published(p, post)} and ${underSeen(post, (row) => published(p, row))}`,
  };
}

function levelsOf(actor: Actor): Visibility[] {
  if (isStaff(actor)) return [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.STAFF];
  return isMember(actor) ? [Visibility.PUBLIC, Visibility.MEMBERS] : [Visibility.PUBLIC];
}

function moderatedBy(actor: Actor): 'all' | string[] {
  const grants = actor.grants.filter((g) => g.role === Role.MODERATOR || g.role === Role.ADMIN);
  if (grants.some((g) => g.spaceId === null)) return 'all';
  return grants.map((g) => g.spaceId).filter((id) => id !== null);
}
