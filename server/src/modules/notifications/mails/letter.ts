import { escapeHtml } from '../../../platform/markdown/escape.ts';

/** What mails tell of; everything else stays in the inbox. The reminder to accept is sent where its link is made (threads). */
export type MailedReason = 'answered' | 'mentioned' | 'accepted' | 'acceptedForYou';

export interface LetterFacts {
  reason: MailedReason;
  name: string;
  community: string;
  actor: string | undefined;
  title: string;
  /** The beginning of the post. */
  excerpt: string;
  /** Shows the post. */
  link: string;
  inbox: string;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

interface Words {
  hello(name: string): string;
  somebody: string;
  what: Record<MailedReason, (actor: string, title: string) => string>;
  read: string;
  why(community: string): string;
}

const EN: Words = {
  hello: (name) => `Hello ${name},`,
  somebody: 'Somebody',
  what: {
    answered: (actor, title) => `${actor} answered your question “${title}”`,
    mentioned: (actor, title) => `${actor} mentioned you in “${title}”`,
    accepted: (actor, title) => `${actor} accepted your answer in “${title}”`,
    acceptedForYou: (actor, title) => `${actor} accepted an answer to your question “${title}” for you; you may undo that`,
  },
  read: 'Read it:',
  why: (community) => `You get this mail because you take part in ${community}. All that happened:`,
};

const NL: Words = {
  hello: (name) => `Hallo ${name},`,
  somebody: 'Iemand',
  what: {
    answered: (actor, title) => `${actor} beantwoordde je vraag “${title}”`,
    mentioned: (actor, title) => `${actor} noemde je in “${title}”`,
    accepted: (actor, title) => `${actor} accepteerde je antwoord in “${title}”`,
    acceptedForYou: (actor, title) => `${actor} accepteerde voor jou een antwoord op je vraag “${title}”; je kunt dat ongedaan maken`,
  },
  read: 'Lees het:',
  why: (community) => `Je krijgt deze mail omdat je meedoet aan ${community}. Alles wat er gebeurde:`,
};

/** A mail in the language of the account: as text, and the same as HTML. */
export function writeLetter(locale: string, facts: LetterFacts): Letter {
  const words = locale === 'nl' ? NL : EN;
  const what = words.what[facts.reason](facts.actor ?? words.somebody, facts.title);
  return letterOf(locale, { subject: what, hello: words.hello(facts.name), what: `${what}:`, quote: facts.excerpt, before: words.read, link: facts.link, why: words.why(facts.community), also: facts.inbox });
}

interface Parts {
  subject: string;
  hello: string;
  what: string;
  /** Empty: none. */
  quote: string;
  /** Stands before the link. */
  before: string;
  link: string;
  why: string;
  /** One more address, at the end. */
  also: string | undefined;
}

/** The form of all mails of this module. */
export function letterOf(locale: string, { subject, hello, what, quote, before, link, why, also }: Parts): Letter {
  const text = [hello, what, quote, before, link, '--', why, also].filter(Boolean).join('\n\n');
  const html = [
    `<p>${escapeHtml(hello)}</p>`,
    `<p>${escapeHtml(what)}</p>`,
    quote && `<blockquote>${escapeHtml(quote)}</blockquote>`,
    `<p>${escapeHtml(before)} ${anchor(link)}</p>`,
    `<p><small>${escapeHtml(why)}${also === undefined ? '' : ` ${anchor(also)}`}</small></p>`,
  ];
  return { subject: oneLine(subject), text: `${text}\n`, html: `<!doctype html><html lang="${locale === 'nl' ? 'nl' : 'en'}"><body>${html.filter(Boolean).join('\n')}</body></html>\n` };
}

const anchor = (url: string) => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
