import { LIMITS, PostKind, profilePath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Member } from '../../../../platform/access/actor.ts';
import { type Config, CONFIG } from '../../../../platform/config/config.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { markdownToText, type Rendered, renderMarkdown, RENDERER_VERSION } from '../../../../platform/markdown/index.ts';
import { PostsRepository, type StoredText } from '../../data/posts.repository.ts';
import { mentionCandidates, mentionedNames } from '../../domain/mentions.ts';
import { type Haste, hasteOf, isOnFirstDay, type NewAccountLimits } from '../../domain/posting-limits.ts';

const EXCERPT = 200;
const HASTE: Record<Haste, string> = {
  DUPLICATE_TEXT: 'You posted this text a moment ago',
  TOO_FAST: 'New members wait a little between two posts',
  TOO_MANY_TODAY: 'New members post a limited number of times on their first day',
};

interface Person {
  id: string;
  name: string;
}

/** A text that passed the checks and is not stored yet. */
export interface CheckedText {
  markdown: string;
  rendered: Rendered;
  hash: string;
}

/** Texts of posts on their way in: checked, rendered once, and held to the limits of their author. */
@Injectable()
export class PostTexts {
  constructor(
    private readonly posts: PostsRepository,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Adds what is wrong to the validation; ask for the text only when that is done. */
  check(v: Validation, body: string, author: Member, kind: PostKind): CheckedText {
    const markdown = v.text('body', body, { ...(kind === PostKind.COMMENT ? LIMITS.comment : LIMITS.body), raw: true, required: true }).trimEnd();
    const within = markdown.slice(0, LIMITS.body.max);
    const rendered = renderMarkdown(within);
    if (within.trim() !== '' && isBlank(rendered)) v.add('body', 'REQUIRED', 'shows nothing');
    const limits = this.limitsOf(author);
    if (limits) {
      const links = [...rendered.links, ...rendered.images].filter((url) => !this.isOurs(url)).length;
      if (links > limits.links) v.add('body', 'TOO_MANY_LINKS', `new members post at most ${limits.links} links`);
      if (rendered.mentions.length > limits.mentions) v.add('body', 'TOO_MANY_MENTIONS', `new members mention at most ${limits.mentions} people`);
    }
    return { markdown: within, rendered, hash: hashOf(within) };
  }

  /** One that passed the checks before. */
  checked(markdown: string): CheckedText {
    return { markdown, rendered: renderMarkdown(markdown), hash: hashOf(markdown) };
  }

  /** @throws Conflict DUPLICATE_TEXT, TOO_FAST, TOO_MANY_TODAY */
  async checkHaste(author: Member, kind: PostKind, text: CheckedText): Promise<void> {
    const recent = await this.posts.recent(author.accountId, text.hash, this.settings.get('posting.sameText.minutes'));
    const haste = hasteOf(kind, recent, this.limitsOf(author));
    if (haste) throw new Conflict(haste, HASTE[haste]);
  }

  /** With the people it mentions. Nobody mentions himself. */
  async finish({ markdown, rendered, hash }: CheckedText, author: Pick<Member, 'accountId'>, threadId: string | null): Promise<StoredText> {
    const people = rendered.text.includes('@') ? await this.mentioned(rendered.text, threadId) : new Map<string, Person>();
    const html = people.size === 0 ? rendered.html : renderMarkdown(markdown, { names: people.keys(), mentions: (names) => addresses(names, people) }).html;
    const mentionIds = [...new Set([...people.values()].map((p) => p.id))].filter((id) => id !== author.accountId);
    return { markdown, html, rendererVersion: RENDERER_VERSION, excerpt: markdownToText(markdown, EXCERPT), textHash: hash, mentionIds };
  }

  /** By name in lower case. */
  private async mentioned(text: string, threadId: string | null): Promise<Map<string, Person>> {
    const candidates = mentionCandidates(text);
    if (candidates.length === 0) return new Map();
    const accounts = await this.posts.accountsNamed(candidates, threadId);
    const names = new Set(mentionedNames(text, new Set(accounts.map((a) => a.name))));
    return new Map(accounts.filter((a) => names.has(a.name)).map((a) => [a.name.toLowerCase(), a]));
  }

  private limitsOf(author: Member): NewAccountLimits | undefined {
    if (!isOnFirstDay(author, new Date())) return undefined;
    const get = (name: 'threadsPerDay' | 'answersPerDay' | 'links' | 'mentions' | 'secondsBetween') => this.settings.get(`posting.newAccount.${name}`);
    return { threadsPerDay: get('threadsPerDay'), answersPerDay: get('answersPerDay'), links: get('links'), mentions: get('mentions'), secondsBetween: get('secondsBetween') };
  }

  private isOurs(url: string): boolean {
    return url.startsWith('/') || url.startsWith('#') || url.startsWith(`${this.config.PUBLIC_URL}/`);
  }
}

const isBlank = ({ text, images }: Rendered) => images.length === 0 && text.replace(/[\s\p{Cf}\p{Cc}\u00AD\u115F\u1160\u3164\uFFA0\u2800]/gu, '') === '';

const hashOf = (text: string) => createHash('sha256').update(text.toLowerCase().replace(/\s+/g, ' ').trim()).digest('base64url');

const addresses = (names: readonly string[], people: ReadonlyMap<string, Person>) =>
  new Map(names.flatMap((name) => {
    const person = people.get(name.toLowerCase());
    return person ? [[name, profilePath(person.id, person.name)] as const] : [];
  }));
