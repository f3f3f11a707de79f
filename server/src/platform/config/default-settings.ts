/** Every setting with its default (rules of the domain). Names are stable: the admin page and `cli settings` use them. */
export const DEFAULT_SETTINGS = {
  'community.name': 'Helpcommons',
  'pages.kept.megabytes': 64,
  'pages.kept.seconds': 60,
  'pages.cdn.seconds': 10,
  'signIn.perAccount': 10,
  'signIn.perNetwork': 50,
  'signIn.minutes': 15,
  'signUp.perNetworkPerHour': 5,
  'reset.perAddressPerHour': 3,
  'posting.newAccount.threadsPerDay': 3,
  'posting.newAccount.answersPerDay': 10,
  'posting.newAccount.links': 2,
  'posting.newAccount.mentions': 2,
  'posting.newAccount.secondsBetween': 30,
  'posting.sameText.minutes': 5,
  'screening.firstLinks.posts': 2,
  'screening.duplicate.characters': 40,
  'screening.duplicate.days': 30,
  'screening.typing.characters': 100,
  'screening.typing.perSecond': 20,
  'screening.model.honestHeldPercent': 0.5,
  'screening.model.spamDecisions': 50,
  'screening.model.honestPosts': 200,
  'screening.model.settledDays': 7,
  'screening.rules.most': 200,
  'screening.trial.posts': 1000,
  'reputation.votedUp': 10,
  'reputation.votedDown': 2,
  'reputation.votingDown': 1,
  'reputation.accepted': 15,
  'reputation.accepting': 2,
  'reputation.articleValidated': 20,
  'reputation.postRemoved': 100,
  'reputation.votesPerDay': 200,
  'trust.level1.threads': 5,
  'trust.level1.posts': 30,
  'trust.level1.minutes': 10,
  'trust.level2.days': 15,
  'trust.level2.threads': 20,
  'trust.level2.posts': 100,
  'trust.level2.minutes': 60,
  'trust.level2.votesGiven': 1,
  'trust.level2.votesReceived': 1,
  'trust.level2.threadsAnswered': 3,
  'trust.level3.ofLastDays': 100,
  'trust.level3.days': 50,
  'trust.level3.threadsAnswered': 10,
  'trust.level3.threadsPercent': 25,
  'trust.level3.threadsMost': 250,
  'trust.level3.postsPercent': 25,
  'trust.level3.postsMost': 2000,
  'trust.level3.votesReceived': 20,
  'trust.level3.voters': 5,
  'trust.level3.upheldReports': 5,
  'trust.level3.lostBelow': 0.9,
  'trust.daysKept': 14,
  'posting.suggestions.open': 20,
  'threads.take.minutes': 10,
  'threads.undo.days': 30,
  'threads.pinned.perSpace': 5,
  'threads.close.daysAfterSolved': 30,
  'articles.review.days': 90,
  'articles.validate.worked': 3,
  'accept.reminder.days': 7,
  'accept.reminder.secondDays': 14,
  'opportunities.currency': 'EUR',
  'opportunities.propose.sure': 0.7,
  'opportunities.propose.fromMarks': 20,
  'sanctions.moderator.days': 366,
  'moderation.report.hideWeight': 8,
  'moderation.report.staffWeight': 5,
  'moderation.report.accuracyFrom': 5,
  'moderation.report.againHours': 24,
  'moderation.report.perHour': 30,
  'moderation.report.guestPerNetworkPerHour': 5,
  'moderation.report.spamHidesFromTrust': 3,
  'moderation.claim.minutes': 10,
  'api.requestsPerMinute': 1200,
  'widget.requestsPerMinute': 120,
  'webhooks.log.days': 30,
  'webhooks.disable.days': 5,
  'webhooks.secretOverlap.hours': 24,
  'webhooks.parallel': 4,
} as const satisfies Record<string, number | string | boolean>;

type Widen<T> = T extends number ? number : T extends string ? string : boolean;
export type Settings = { readonly [N in keyof typeof DEFAULT_SETTINGS]: Widen<(typeof DEFAULT_SETTINGS)[N]> };
export type SettingName = keyof Settings;

export const isSetting = (name: string): name is SettingName => Object.hasOwn(DEFAULT_SETTINGS, name);

/** What is wrong with the value, or undefined. */
export function settingProblem(name: SettingName, value: unknown): string | undefined {
  const expected = typeof DEFAULT_SETTINGS[name];
  if (typeof value !== expected) return `${name} takes a ${expected}`;
  if (typeof value === 'number' && (!Number.isFinite(value) || value < 0)) return `${name} takes a number of at least 0`;
  if (typeof value === 'string' && (value.length === 0 || value.length > 200)) return `${name} takes 1 to 200 characters`;
  return undefined;
}

/** Typed on a command line or in a form; what cannot be read stays text, for `settingProblem` to tell. */
export function settingFromText(name: SettingName, text: string): unknown {
  const kind = typeof DEFAULT_SETTINGS[name];
  if (kind === 'number') return text.trim() === '' ? text : Number(text);
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text.trim();
}
