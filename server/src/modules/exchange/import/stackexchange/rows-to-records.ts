import { slugify } from '@helpcommons/shared';
import { importedId } from '../../../../platform/database/ids.ts';
import { renderMarkdown } from '../../../../platform/markdown/index.ts';
import type { Records } from '../../domain/records.ts';
import { commentToMarkdown, htmlToMarkdown } from '../../html-to-markdown/index.ts';
import { cleanImported, cleanLine, excerptOf } from '../clean.ts';
import { type Attributes, dumpTime } from './dump.ts';
import { localLink, type Site } from './site.ts';

/** What one row of a dump is in our tables. `undefined` where a row lacks what it needs. */
export class RowsToRecords {
  constructor(
    private readonly site: Site,
    private readonly spaceId: string,
    /** Whether the site shows formulas: dollars mean something then. */
    private readonly mathjax: boolean,
  ) {}

  id(kind: 'account' | 'thread' | 'post', sourceId: string) {
    return importedId(kind, this.site.name, sourceId);
  }

  commentId(sourceId: string) {
    return importedId('post', this.site.name, `comment ${sourceId}`);
  }

  account(a: Attributes): Records['account'] | undefined {
    const createdAt = dumpTime(a.CreationDate);
    if (!a.Id || !createdAt) return undefined;
    const name = cleanLine(a.DisplayName ?? '', 60) || `user ${a.Id}`;
    return this.accountOf(a.Id, name, createdAt, dumpTime(a.LastAccessDate) ?? null, this.markdown(a.AboutMe ?? ''));
  }

  /** Somebody whose account is gone: the dump keeps only the name on the post. */
  goneAccount(name: string, createdAt: Date): Records['account'] {
    return { ...this.accountOf(`gone ${name}`, cleanLine(name, 60) || 'former member', createdAt, null, ''), importedFrom: null };
  }

  thread(a: Attributes, authorId: string, markdown: string, closing: { closedAt: Date | null; duplicate: boolean }): Partial<Records['thread']> | undefined {
    const createdAt = dumpTime(a.CreationDate);
    const title = cleanLine(a.Title ?? '', 300);
    if (!createdAt || !title) return undefined;
    const closedAt = dumpTime(a.ClosedDate) ?? closing.closedAt;
    return {
      id: this.id('thread', a.Id!), kind: 'question', spaceId: this.spaceId, title, slug: slugify(title), locale: 'en', visibility: 'public', authorId, createdAt,
      updatedAt: dumpTime(a.LastActivityDate) ?? createdAt, lockedAt: null, closedAt, closeReason: closedAt ? (closing.duplicate ? 'duplicate' : 'moderator') : null,
      viewCount: Number(a.ViewCount ?? 0) || 0, excerpt: excerptOf(markdown), sourceUrl: `https://${this.site.host}/questions/${a.Id!}`,
    };
  }

  post(a: Attributes, threadId: string, authorId: string, markdown: string, accepted: { at: Date; byId: string } | undefined): Partial<Records['post']> | undefined {
    const createdAt = dumpTime(a.CreationDate);
    if (!createdAt) return undefined;
    return {
      ...POST, id: this.id('post', a.Id!), threadId, kind: a.PostTypeId === '1' ? 'question' : 'answer', parentId: null, authorId, markdown, excerpt: excerptOf(markdown), createdAt,
      editedAt: dumpTime(a.LastEditDate) ?? null, acceptedAt: accepted?.at ?? null, acceptedById: accepted?.byId ?? null,
    };
  }

  comment(a: Attributes, parent: { id: string; threadId: string }, authorId: string): Partial<Records['post']> | undefined {
    const createdAt = dumpTime(a.CreationDate);
    if (!a.Id || !createdAt || a.Text === undefined) return undefined;
    const markdown = commentToMarkdown(cleanImported(a.Text));
    return { ...POST, id: this.commentId(a.Id), threadId: parent.threadId, kind: 'comment', parentId: parent.id, authorId, markdown, excerpt: excerptOf(markdown), createdAt, editedAt: null, acceptedAt: null, acceptedById: null };
  }

  markdown(html: string): string {
    return htmlToMarkdown(cleanImported(html), { math: this.mathjax ? 'mathjax' : 'none', url: (url) => localLink(this.site, url) });
  }

  private accountOf(sourceId: string, name: string, createdAt: Date, lastSeenAt: Date | null, aboutMarkdown: string): Records['account'] {
    return {
      id: this.id('account', sourceId), name, email: null, emailConfirmedAt: null, passwordHash: null, state: 'active', locale: 'en', aboutMarkdown, aboutHtml: aboutMarkdown && renderMarkdown(aboutMarkdown).html, trustLevel: 1,
      createdAt, lastSeenAt, importedFrom: `https://${this.site.host}/users/${sourceId}`,
    };
  }
}

/** Rendered when first read: an import of many posts need not wait for it. */
const POST = { html: '', rendererVersion: 0, revision: 1, visibility: 'public', rejectedAt: null, rejectedReason: null, official: false } as const;
