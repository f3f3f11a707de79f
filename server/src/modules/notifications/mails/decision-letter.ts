import { NotificationKind } from '@helpcommons/shared';
import { type Letter, letterOf } from './letter.ts';

export type DecisionNews = NotificationKind;
type Mailed = 'post_hidden' | 'post_removed' | 'post_shown' | 'appeal_granted' | 'appeal_refused';

/** What is only held is told in the inbox and on the page. */
export const isMailed = (kind: DecisionNews | undefined): kind is Mailed => kind !== undefined && kind in EN.what;

export interface DecisionFacts {
  kind: Mailed;
  name: string;
  community: string;
  title: string | null;
  /** As the moderator gave it; empty: a rule did it. */
  reason: string;
  /** Shows the decision, and takes the appeal. */
  link: string;
}

interface Words {
  hello(name: string): string;
  profile: string;
  what: Record<Mailed, (title: string) => string>;
  reason(reason: string): string;
  more: string;
  why(community: string): string;
}

const EN: Words = {
  hello: (name) => `Hello ${name},`,
  profile: 'your profile',
  what: {
    post_hidden: (title) => `Your post in “${title}” is hidden`,
    post_removed: (title) => `Your post in “${title}” was removed`,
    post_shown: (title) => `Your post in “${title}” is shown`,
    appeal_granted: (title) => `Your appeal was granted: “${title}”`,
    appeal_refused: (title) => `Your appeal was not granted: “${title}”`,
  },
  reason: (reason) => `The reason: ${reason}`,
  more: 'By which rule, and what you can do about it:',
  why: (community) => `You get this mail because you take part in ${community}.`,
};

const NL: Words = {
  hello: (name) => `Hallo ${name},`,
  profile: 'je profiel',
  what: {
    post_hidden: (title) => `Je bericht in “${title}” is verborgen`,
    post_removed: (title) => `Je bericht in “${title}” is verwijderd`,
    post_shown: (title) => `Je bericht in “${title}” is zichtbaar`,
    appeal_granted: (title) => `Je bezwaar is gegrond: “${title}”`,
    appeal_refused: (title) => `Je bezwaar is afgewezen: “${title}”`,
  },
  reason: (reason) => `De reden: ${reason}`,
  more: 'Volgens welke regel, en wat je eraan kunt doen:',
  why: (community) => `Je krijgt deze mail omdat je meedoet aan ${community}.`,
};

/** A mail in the language of the account. */
export function writeDecisionLetter(locale: string, f: DecisionFacts): Letter {
  const words = locale === 'nl' ? NL : EN;
  const what = words.what[f.kind](f.title ?? words.profile);
  return letterOf(locale, { subject: what, hello: words.hello(f.name), what: `${what}.`, quote: f.reason && words.reason(f.reason), before: words.more, link: f.link, why: words.why(f.community), also: undefined });
}
