import { slugify } from '@helpcommons/shared';
import path from 'node:path';
import { importedId } from '../../../../platform/database/ids.ts';
import type { Records } from '../../domain/records.ts';
import { htmlToMarkdown } from '../../html-to-markdown/index.ts';
import { cleanImported, cleanLine, excerptOf } from '../clean.ts';
import { Batch, type ImportWriter } from '../import-writer.ts';
import type { Progress } from '../progress.ts';
import type { ImportReport } from '../report.ts';
import { sourceLines } from '../source-lines.ts';
import { type AnswerLine, parseThreadLine, type ThreadLine } from './thread-line.ts';

const BATCH = 4000;
const POST = { html: '', rendererVersion: 0, revision: 1, rejectedAt: null, rejectedReason: null, official: false, parentId: null, editedAt: null } as const;

/** A community as one JSON object a line. */
export class JsonlImport {
  readonly threadIds: string[] = [];
  private readonly spaces = new Set<string>();
  private readonly accounts = new Set<string>();
  private readonly tags = new Set<string>();
  private readonly seen = new Set<string>();
  private batch = new Batch();

  constructor(
    private readonly file: string,
    private readonly source: string,
    private readonly into: { space: { id: string; slug: string }; tagIds: ReadonlyMap<string, string> },
    private readonly tools: { writer: ImportWriter; report: ImportReport; progress: Progress },
  ) {}

  async run(): Promise<void> {
    const { report, progress, writer } = this.tools;
    const tick = progress.begin('Threads and answers');
    for await (const lines of sourceLines(this.file)) {
      for (const { number, text } of lines) {
        if (text === '') continue;
        report.read('threads');
        const parsed = text === undefined ? { problem: 'its bytes are not UTF-8' } : parseThreadLine(text);
        const problem = 'problem' in parsed ? parsed.problem : this.seen.has(parsed.thread.id) ? `thread ${parsed.thread.id} stands there twice` : undefined;
        if ('problem' in parsed || problem) {
          report.skip('threads', { file: path.basename(this.file), row: number, reason: problem! });
          continue;
        }
        this.seen.add(parsed.thread.id);
        this.thread(parsed.thread, number);
        tick(1 + parsed.thread.answers.length);
        if (this.batch.size >= BATCH) await this.flush();
      }
    }
    await this.flush();
    await writer.done();
  }

  private thread(line: ThreadLine, row: number) {
    const id = this.id('thread', line.id);
    const createdAt = new Date(line.created);
    const title = cleanLine(line.title, 300) || line.id;
    const visibility = line.spam ? 'hidden' as const : 'public' as const;
    const authorId = this.account(line.author, createdAt);
    const question = this.post(line, { id: this.id('post', `question ${line.id}`), threadId: id, kind: 'question', authorId, createdAt, visibility, acceptedAt: null, acceptedById: null });
    this.threadIds.push(id);
    this.batch.add('thread', {
      id, kind: 'question', spaceId: this.topic(line.topic), title, slug: slugify(title), locale: localeOf(line.locale), visibility, authorId, product: cleanLine(line.product ?? '', 100) || null,
      productVersion: cleanLine(line.version ?? '', 100) || null, createdAt, updatedAt: createdAt, lockedAt: line.locked ? createdAt : null, closedAt: null, closeReason: null, viewCount: 0,
      excerpt: question.excerpt!, sourceUrl: line.url ?? null,
    });
    for (const tag of new Set(line.tags.map((t) => slugify(t, '').slice(0, 40)).filter(Boolean))) this.batch.add('threadTag', { threadId: id, tagId: this.tag(tag) });
    this.vote(question, line.votes, line.votes > 0 ? 1 : -1, `${line.id}:votes`);
    for (const [i, answer] of line.answers.entries()) {
      if (line.answers.findIndex((a) => a.id === answer.id) === i) this.answer(line, id, answer);
      else this.tools.report.skip('answers', { file: path.basename(this.file), row, reason: 'the answer stands there twice', detail: `answer ${answer.id}` });
    }
  }

  private answer(line: ThreadLine, threadId: string, answer: AnswerLine) {
    this.tools.report.read('answers');
    const createdAt = new Date(answer.created);
    const accepted = line.accepted_answer === answer.id;
    if (accepted) this.tools.report.read('accepted');
    const post = this.post(answer, {
      id: this.id('post', `answer ${line.id} ${answer.id}`), threadId, kind: 'answer', authorId: this.account(answer.author, createdAt), createdAt, visibility: answer.spam ? 'hidden' : 'public',
      acceptedAt: accepted ? createdAt : null, acceptedById: accepted ? this.account(line.accepted_by ?? line.author, createdAt) : null,
    });
    this.vote(post, answer.helpful, 1, `${line.id}:${answer.id}:helpful`);
    this.vote(post, answer.unhelpful, -1, `${line.id}:${answer.id}:unhelpful`);
  }

  private post(text: { html?: string | undefined; markdown?: string | undefined }, post: Partial<Records['post']>) {
    const markdown = text.markdown === undefined ? htmlToMarkdown(cleanImported(text.html ?? ''), { math: 'none' }) : cleanImported(text.markdown);
    const row = { ...POST, ...post, markdown, excerpt: excerptOf(markdown) };
    this.batch.addPost(row);
    return row;
  }

  /** Counts of votes without names: one row that weighs as much. */
  private vote(post: Partial<Records['post']>, count: number, value: -1 | 1, key: string) {
    if (count === 0) return;
    this.tools.report.read('votes');
    this.batch.add('vote', { postId: post.id!, accountId: null, value, weight: Math.abs(count), createdAt: post.createdAt!, importKey: `${this.source}:${key}` });
  }

  private account(author: string, createdAt: Date): string {
    const id = this.id('account', author);
    if (!this.accounts.has(id)) {
      this.accounts.add(id);
      this.tools.report.read('users');
      this.batch.add('account', {
        id, name: cleanLine(author, 60) || 'member', email: null, emailConfirmedAt: null, passwordHash: null, state: 'active', locale: 'en', aboutMarkdown: '', aboutHtml: '', trustLevel: 1,
        createdAt, lastSeenAt: null, importedFrom: this.source,
      });
    }
    return id;
  }

  private tag(name: string): string {
    const existing = this.into.tagIds.get(name);
    const id = existing ?? importedId('tag', '', name);
    if (!this.tags.has(name)) {
      this.tags.add(name);
      this.tools.report.read('tags');
      if (existing) this.tools.report.wrote('tags', { created: 0, updated: 0, unchanged: 1 });
      else this.batch.add('tag', { id, name });
    }
    return id;
  }

  private topic(topic: string | null | undefined): string {
    const name = cleanLine(topic ?? '', 60);
    const { space } = this.into;
    if (!name) return space.id;
    const slug = slugify(`${space.slug} ${name}`);
    const id = importedId('space', this.source, `topic ${slug}`);
    if (!this.spaces.has(id)) {
      this.spaces.add(id);
      const words = name.replaceAll('-', ' ');
      this.batch.add('space', { id, slug, parentId: space.id, name: words.charAt(0).toUpperCase() + words.slice(1), description: '', locale: 'en', product: null, asksForProduct: false });
    }
    return id;
  }

  private id(kind: 'account' | 'thread' | 'post', sourceId: string) {
    return importedId(kind, this.source, sourceId);
  }

  private async flush() {
    const full = this.batch;
    this.batch = new Batch();
    await this.tools.writer.write(full);
  }
}

/** `en-US` is `en` to us; a language whose regions write differently keeps its region. */
function localeOf(tag: string): string {
  const [canonical = 'en'] = Intl.getCanonicalLocales(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'en');
  return canonical.startsWith('en-') ? 'en' : canonical;
}
