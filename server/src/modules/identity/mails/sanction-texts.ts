import { SanctionKind } from '@helpcommons/shared';

export interface SanctionFacts {
  name: string;
  community: string;
  /** As the moderator gave it. */
  reason: string;
  rule: string | null;
  until: Date | null;
  /** Of the post it was for. */
  post: string | null;
  /** Where to read about it and to appeal. */
  reviews: string;
}

export type SanctionLetter = SanctionKind | 'lifted';

interface Words {
  hello: (name: string) => string;
  subject: Record<SanctionLetter, (community: string) => string>;
  what: Record<SanctionLetter, (community: string, until: string | null) => string>;
  why: (reason: string) => string;
  liftedWhy: (reason: string) => string;
  rule: (rule: string) => string;
  post: string;
  appeal: string;
  appealByMail: string;
  decided: string;
}

const EN: Words = {
  hello: (name) => `Hello ${name},`,
  subject: {
    warning: (c) => `A warning from the moderators of ${c}`,
    silence: (c) => `You can only read on ${c} for now`,
    suspension: (c) => `Your account on ${c} is suspended`,
    lifted: (c) => `A decision about your account on ${c} was taken back`,
  },
  what: {
    warning: (c) => `A moderator of ${c} warns you. Your account stays as it is; please mind what follows.`,
    silence: (c, until) => `A moderator of ${c} decided that you can read, and cannot post, vote or comment, ${until ? `until ${until}. After that you can write again by itself.` : 'until this is lifted.'}`,
    suspension: (c, until) => `A moderator of ${c} suspended your account: you are signed out and cannot sign in ${until ? `until ${until}. After that you can sign in again by itself.` : 'until this is lifted.'}`,
    lifted: (c) => `A moderator of ${c} took back a decision about your account.`,
  },
  why: (reason) => `The reason: ${reason}`,
  liftedWhy: (reason) => `Why it was taken back: ${reason}`,
  rule: (rule) => `The rule: ${rule}`,
  post: 'It is about this post:',
  appeal: 'You do not agree? Say why, and another moderator will look at it:',
  appealByMail: 'You do not agree? Answer this mail and say why; another moderator will look at it.',
  decided: 'A person decided this, not a program.',
};

const NL: Words = {
  hello: (name) => `Hallo ${name},`,
  subject: {
    warning: (c) => `Een waarschuwing van de moderators van ${c}`,
    silence: (c) => `Je kunt voorlopig alleen lezen op ${c}`,
    suspension: (c) => `Je account op ${c} is geschorst`,
    lifted: (c) => `Een besluit over je account op ${c} is teruggenomen`,
  },
  what: {
    warning: (c) => `Een moderator van ${c} waarschuwt je. Je account blijft zoals het is; let alsjeblieft op het volgende.`,
    silence: (c, until) => `Een moderator van ${c} heeft besloten dat je kunt lezen, maar niet kunt schrijven, stemmen of reageren, ${until ? `tot ${until}. Daarna kun je vanzelf weer schrijven.` : 'tot dit wordt opgeheven.'}`,
    suspension: (c, until) => `Een moderator van ${c} heeft je account geschorst: je bent uitgelogd en kunt niet inloggen ${until ? `tot ${until}. Daarna kun je vanzelf weer inloggen.` : 'tot dit wordt opgeheven.'}`,
    lifted: (c) => `Een moderator van ${c} heeft een besluit over je account teruggenomen.`,
  },
  why: (reason) => `De reden: ${reason}`,
  liftedWhy: (reason) => `Waarom het is teruggenomen: ${reason}`,
  rule: (rule) => `De regel: ${rule}`,
  post: 'Het gaat om dit bericht:',
  appeal: 'Ben je het er niet mee eens? Leg uit waarom, dan kijkt een andere moderator ernaar:',
  appealByMail: 'Ben je het er niet mee eens? Beantwoord deze mail en leg uit waarom, dan kijkt een andere moderator ernaar.',
  decided: 'Een mens heeft dit besloten, geen programma.',
};

/** What happened, why, until when, and how to object: in the language of the account. Who is suspended cannot reach a page to appeal on. */
export function writeSanctionMail(kind: SanctionLetter, locale: string, facts: SanctionFacts): { subject: string; text: string } {
  const words = locale === 'nl' ? NL : EN;
  const { name, community, reason, rule, until, post, reviews } = facts;
  const isImposed = kind !== 'lifted';
  const lines = [
    words.hello(name),
    words.what[kind](community, until && dateText(until, locale)),
    isImposed ? words.why(reason) : words.liftedWhy(reason),
    ...(rule && isImposed ? [words.rule(rule)] : []),
    ...(post && isImposed ? [words.post, post] : []),
    ...(kind === SanctionKind.SUSPENSION ? [words.decided, words.appealByMail] : isImposed ? [words.appeal, reviews] : []),
  ];
  return { subject: words.subject[kind](community), text: `${lines.join('\n\n')}\n` };
}

const dateText = (date: Date, locale: string) => `${new Intl.DateTimeFormat(locale === 'nl' ? 'nl' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(date)} UTC`;
