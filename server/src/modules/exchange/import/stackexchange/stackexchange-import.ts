import { postRedirectPath, slugify, tagPath, threadPath } from '@helpcommons/shared';
import { importedId } from '../../../../platform/database/ids.ts';
import { renderMarkdown } from '../../../../platform/markdown/index.ts';
import type { Records } from '../../domain/records.ts';
import { Batch, type ImportWriter } from '../import-writer.ts';
import type { Progress } from '../progress.ts';
import type { Counted, ImportReport } from '../report.ts';
import { type Attributes, dumpRows, type DumpRow, dumpTime } from './dump.ts';
import { RowsToRecords } from './rows-to-records.ts';
import type { Site } from './site.ts';

const BATCH = 1500;

interface Links {
  duplicates: Map<string, { of: string; at: Date }>;
  related: { from: string; to: string; at: Date; kind: 'related' | 'duplicate'; row: DumpRow }[];
}

/** One dump, table by table, each streamed. What later tables refer to is kept as ids. */
export class StackExchangeImport {
  private readonly records: RowsToRecords;
  private readonly accounts = new Map<string, string>();
  private readonly tags = new Map<string, string>();
  /** Source id of a question → our thread, and who asked. */
  private readonly threads = new Map<string, { id: string; slug: string; askerId: string; acceptedAnswer: string | undefined }>();
  /** Source id of a question or answer → where it is here. */
  private readonly posts = new Map<string, { id: string; threadId: string }>();
  private readonly acceptedAt = new Map<string, Date>();
  /** How far the bad rows of a table have been told: a table is read more than once. */
  private readonly told = new Map<string, number>();
  private batch = new Batch();

  constructor(
    private readonly folder: string,
    private readonly site: Site,
    private readonly options: { spaceId: string; mathjax: boolean; tagIds: ReadonlyMap<string, string> },
    private readonly tools: { writer: ImportWriter; report: ImportReport; progress: Progress },
  ) {
    this.records = new RowsToRecords(site, options.spaceId, options.mathjax);
  }

  get threadIds(): string[] {
    return [...this.threads.values()].map((t) => t.id);
  }

  /** Pairs of duplicate and original thread ids. */
  readonly duplicateIds: [string, string][] = [];

  async run(): Promise<void> {
    const links = await this.readLinks();
    await this.each('Votes', 'Reading votes', undefined, (a) => void (a.VoteTypeId === '1' && this.acceptedAt.set(a.PostId ?? '', dumpTime(a.CreationDate) ?? new Date(0))));
    await this.each('Users', 'Members', 'users', (a, row) => this.user(a, row));
    await this.importTags();
    await this.each('Posts', 'Questions', 'threads', (a, row) => this.question(a, row, links), (a) => a.PostTypeId === '1');
    await this.each('Posts', 'Answers', 'answers', (a, row) => this.answer(a, row), (a) => a.PostTypeId === '2');
    await this.each('Comments', 'Comments', 'comments', (a, row) => this.comment(a, row));
    await this.each('Votes', 'Votes', 'votes', (a, row) => this.vote(a, row), (a) => a.VoteTypeId === '2' || a.VoteTypeId === '3');
    this.link(links);
    await this.flush();
    await this.tools.writer.done();
  }

  private async user(a: Attributes, row: DumpRow) {
    const account = this.records.account(a);
    if (!account) return this.skip('users', row, 'it has no id or no date');
    this.accounts.set(a.Id!, account.id);
    this.batch.add('account', account);
  }

  private async importTags() {
    const wiki = new Map<string, string>();
    const texts = new Map<string, string>();
    await this.each('Posts', 'Reading tag descriptions', undefined, (a) => void ((a.PostTypeId === '4' || a.PostTypeId === '5') && texts.set(a.Id!, a.Body ?? '')));
    await this.each('Tags', 'Tags', 'tags', (a, row) => {
      const name = (a.TagName ?? '').toLowerCase();
      if (!name || this.tags.has(name)) return this.skip('tags', row, name ? 'the tag stands there twice' : 'it has no name');
      for (const key of [a.WikiPostId, a.ExcerptPostId]) if (key && texts.get(key)) wiki.set(name, texts.get(key)!);
      const excerpt = texts.get(a.ExcerptPostId ?? '') ?? '';
      const text = [excerpt, texts.get(a.WikiPostId ?? '') ?? ''].filter(Boolean).map((html) => this.records.markdown(html)).join('\n\n');
      const id = this.options.tagIds.get(name) ?? importedId('tag', '', name);
      this.tags.set(name, id);
      this.batch.add('tag', { id, name, wikiMarkdown: text, wikiHtml: text && renderMarkdown(text).html });
      this.batch.add('oldAddress', { path: `/tags/${encodeURIComponent(name)}`, target: tagPath(name) });
    });
  }

  private question(a: Attributes, row: DumpRow, links: Links) {
    const authorId = this.author(a);
    const duplicate = links.duplicates.get(a.Id!);
    const text = this.records.markdown(a.Body ?? '');
    const thread = authorId && this.records.thread(a, authorId, text, { closedAt: duplicate?.at ?? null, duplicate: duplicate !== undefined });
    const post = thread && this.records.post(a, thread.id!, authorId, text, undefined);
    if (!post) return this.skip('threads', row, authorId ? 'it has no title or no date' : 'its author is unknown');
    const tags = (a.Tags ?? '').split(/[<>|]/).map((t) => t.toLowerCase()).filter((t) => this.tags.has(t));
    this.threads.set(a.Id!, { id: thread.id!, slug: thread.slug!, askerId: authorId, acceptedAnswer: a.AcceptedAnswerId });
    this.posts.set(a.Id!, { id: post.id!, threadId: thread.id! });
    this.batch.add('thread', thread);
    this.batch.addPost(post, thread.title!, tags);
    for (const tag of new Set(tags)) this.batch.add('threadTag', { threadId: thread.id!, tagId: this.tags.get(tag)! });
    for (const prefix of ['/questions', '/q']) this.batch.add('oldAddress', { path: `${prefix}/${a.Id!}`, target: threadPath(thread.id!, thread.slug!) });
  }

  private answer(a: Attributes, row: DumpRow) {
    const thread = this.threads.get(a.ParentId ?? '');
    if (!thread) return this.skip('answers', row, 'its question is not in the dump', a.ParentId);
    const authorId = this.author(a);
    const accepted = thread.acceptedAnswer === a.Id ? { at: this.acceptedAt.get(a.Id!) ?? dumpTime(a.CreationDate)!, byId: thread.askerId } : undefined;
    const post = authorId && this.records.post(a, thread.id, authorId, this.records.markdown(a.Body ?? ''), accepted);
    if (!post) return this.skip('answers', row, authorId ? 'it has no date' : 'its author is unknown');
    if (accepted) this.tools.report.read('accepted');
    this.posts.set(a.Id!, { id: post.id!, threadId: thread.id });
    this.batch.addPost(post);
    this.batch.add('oldAddress', { path: `/a/${a.Id!}`, target: postRedirectPath(post.id!) });
  }

  private comment(a: Attributes, row: DumpRow) {
    const parent = this.posts.get(a.PostId ?? '');
    if (!parent) return this.skip('comments', row, 'its post is not in the dump', a.PostId);
    const authorId = this.author({ ...a, OwnerUserId: a.UserId ?? '', OwnerDisplayName: a.UserDisplayName ?? '' });
    const comment = authorId && this.records.comment(a, parent, authorId);
    if (!comment) return this.skip('comments', row, authorId ? 'it has no text or no date' : 'its author is unknown');
    this.batch.addPost(comment);
  }

  private vote(a: Attributes, row: DumpRow) {
    const post = this.posts.get(a.PostId ?? '');
    const createdAt = dumpTime(a.CreationDate);
    if (!post || !createdAt || !a.Id) return this.skip('votes', row, post ? 'it has no id or no date' : 'its post is not a question or answer of the dump', a.PostId);
    this.batch.add('vote', { postId: post.id, accountId: null, value: a.VoteTypeId === '2' ? 1 : -1, weight: 1, createdAt, importKey: `${this.site.name}:${a.Id}` });
  }

  private async readLinks(): Promise<Links> {
    const links: Links = { duplicates: new Map(), related: [] };
    await this.each('PostLinks', 'Links', 'links', (a, row) => {
      const at = dumpTime(a.CreationDate);
      if (!at || !a.PostId || !a.RelatedPostId) return this.skip('links', row, 'it lacks a post or a date');
      const kind = a.LinkTypeId === '3' ? 'duplicate' : 'related';
      if (kind === 'duplicate') links.duplicates.set(a.PostId, { of: a.RelatedPostId, at });
      links.related.push({ from: a.PostId, to: a.RelatedPostId, at, kind, row });
    });
    return links;
  }

  private link({ related }: Links) {
    const seen = new Set<string>();
    for (const { from, to, at, kind, row } of related.sort((x, y) => x.kind.localeCompare(y.kind))) {
      const [fromId, toId] = [this.posts.get(from)?.threadId, this.posts.get(to)?.threadId];
      const key = `${fromId} ${toId}`;
      if (!fromId || !toId) this.skip('links', row, 'its post is not in the dump', fromId ? to : from);
      else if (fromId === toId || seen.has(key)) this.skip('links', row, 'both posts are linked already');
      else {
        seen.add(key);
        this.batch.add('threadLink', { fromId, toId, kind, createdAt: at });
        if (kind === 'duplicate') this.duplicateIds.push([fromId, toId]);
      }
    }
  }

  /** The account of who wrote it; of somebody gone, one made from the name; of nobody, the site's own. */
  private author(a: Attributes): string | undefined {
    const known = this.accounts.get(a.OwnerUserId ?? '');
    if (known) return known;
    const name = a.OwnerDisplayName || (a.OwnerUserId ? `user ${a.OwnerUserId}` : '');
    if (!name) return this.accounts.get('-1');
    const key = `gone ${name}`;
    const existing = this.accounts.get(key);
    if (existing) return existing;
    const account = this.records.goneAccount(name, dumpTime(a.CreationDate) ?? new Date(0));
    this.accounts.set(key, account.id);
    this.batch.add('account', account);
    return account.id;
  }

  private async each(table: string, what: string, counted: Counted | undefined, take: (a: Attributes, row: DumpRow) => unknown, wanted: (a: Attributes) => boolean = () => true) {
    const tick = this.tools.progress.begin(what);
    let last = this.told.get(table) ?? 0;
    for await (const rows of dumpRows(this.folder, table)) {
      for (const row of rows) {
        if (!row.attributes) {
          if (counted && row.row > (this.told.get(table) ?? 0)) this.skip(counted, row, row.problem!);
          continue;
        }
        if (!wanted(row.attributes)) continue;
        if (counted) this.tools.report.read(counted);
        take(row.attributes, row);
        tick();
        if (this.batch.size >= BATCH * 3) await this.flush();
      }
      if (counted) last = Math.max(last, rows.at(-1)?.row ?? 0);
    }
    this.told.set(table, last);
    await this.flush();
    await this.tools.writer.done(); // the next table refers to this one
  }

  private async flush() {
    if (this.batch.size === 0) return;
    const full = this.batch;
    this.batch = new Batch();
    await this.tools.writer.write(full);
  }

  private skip(of: Counted, { file, row }: DumpRow, reason: string, about?: string) {
    this.tools.report.skip(of, { file, row, reason, detail: about && `post ${about}` });
  }
}

/** Where the questions of a site stand; made by its first import. */
export const siteSpace = (site: Site, slug = slugify(site.name, 'imported')): Partial<Records['space']> => ({
  id: importedId('space', site.name, 'space'), slug, parentId: null, name: site.name, description: `Questions and answers from ${site.host}`, locale: 'en', product: null, asksForProduct: false,
});
