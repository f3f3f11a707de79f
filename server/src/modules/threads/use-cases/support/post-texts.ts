import { LIMITS, PostKind, profilePath, Visibility } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Member } from '../../../../platform/access/actor.ts';
import { type Config, CONFIG } from '../../../../platform/config/config.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { Conflict } from '../../../../platform/errors/errors.ts';
import type { Validation } from '../../../../platform/errors/validation.ts';
import { EventBus } from '../../../../platform/events/event-bus.ts';
import { markdownToText, type Rendered, renderMarkdown, RENDERER_VERSION } from '../../../../platform/markdown/index.ts';
import { PostsRepository, type StoredText } from '../../data/posts.repository.ts';
import { mentionCandidates, mentionedNames } from '../../domain/mentions.ts';
import { PostHeld } from '../../events.ts';
import { type Haste, hasteOf, isOnFirstDay, type NewAccountLimits } from '../../domain/posting-limits.ts';
import { type Candidate, type Held, PostScreening } from './post-screening.ts';

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

/** Where a text is to stand. */
export type Place = Omit<Candidate, 'author' | 'isEdit' | 'length' | 'links' | 'text' | 'textHash'>;

/** Texts of posts on their way in: checked, rendered once, held to the limits of their author, and screened. */
@Injectable()
export class PostTexts {
  constructor(
    private readonly posts: PostsRepository,
    private readonly settings: Settings,
    private readonly screening: PostScreening,
    private readonly events: EventBus,
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
      if (this.linksOut(rendered).length > limits.links) v.add('body', 'TOO_MANY_LINKS', `new members post at most ${limits.links} links`);
      if (rendered.mentions.length > limits.mentions) v.add('body', 'TOO_MANY_MENTIONS', `new members mention at most ${limits.mentions} people`);
    }
    return { markdown: within, rendered, hash: hashOf(within) };
  }

  /** One that passed the checks before. */
  checked(markdown: string): CheckedText {
    return { markdown, rendered: renderMarkdown(markdown), hash: hashOf(markdown) };
  }

  /** What a new post is to be: public, or held until somebody has looked. @throws Conflict DUPLICATE_TEXT, TOO_FAST, TOO_MANY_TODAY */
  async admit(author: Member, text: CheckedText, at: Place & { threadId: string }): Promise<Visibility> {
    await this.checkHaste(author, at.kind, text);
    const held = await this.screening.screen(this.candidate(author, text, at));
    if (!held) return Visibility.PUBLIC;
    const { threadId, postId, kind, spaceId } = at;
    this.events.emit(PostHeld, { threadId, postId, kind, authorId: author.accountId, spaceId, ...held });
    return Visibility.HELD;
  }

  /** Of an edit: what wants somebody to look at it first. @param before the text that it replaces */
  screenEdit(editor: Member, text: CheckedText, at: Place, before: string): Promise<Held | undefined> {
    const known = new Set(this.linksOut(renderMarkdown(before)));
    const candidate = this.candidate(editor, text, at);
    return this.screening.screen({ ...candidate, isEdit: true, links: candidate.links.filter((url) => !known.has(url)) });
  }

  private candidate(author: Member, { markdown, rendered, hash }: CheckedText, { postId, kind, spaceId, locale, title, draftKey }: Place): Candidate {
    return { postId, isEdit: false, kind, author, spaceId, locale, title, text: rendered.text, links: this.linksOut(rendered), length: markdown.length, textHash: hash, draftKey };
  }

  private async checkHaste(author: Member, kind: PostKind, text: CheckedText): Promise<void> {
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

  private linksOut({ links, images }: Rendered): string[] {
    return [...links, ...images].filter((url) => !this.isOurs(url));
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
