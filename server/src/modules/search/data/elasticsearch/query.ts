import type { estypes } from '@elastic/elasticsearch';
import { SearchType } from '@helpcommons/shared';
import type { SearchFilter, SearchScope } from '../../domain/engine.ts';
import { languageOf } from '../../domain/locales.ts';
import type { ParsedQuery } from '../../domain/query.ts';
import { fold } from '../../domain/words.ts';
import type { Wanted, Wish } from './marker.ts';

export type Query = NonNullable<estypes.QueryDslQueryContainer>;

/** Fields that every document has, words as they are, and those of a language, words and their stems. */
const PLAIN = '';
const suffix = (analysis: string): string => (analysis === PLAIN ? '' : `_${analysis}`);
const SHOWN = { title: 4, body: 3 } as const;
const weighted = (analysis: string, boosts: Readonly<Record<string, number>>): string[] => Object.entries(boosts).map(([field, boost]) => `${field}${suffix(analysis)}^${boost}`);
const everywhere = (analysis: string): string[] => weighted(analysis, { ...SHOWN, more: 1 });

const best = (queries: Query[], tie = 0): Query => (queries.length === 1 ? queries[0]! : { dis_max: { queries, tie_breaker: tie } });
const allOf = (query: string, fields: string[]): Query => ({ combined_fields: { query, fields, operator: 'and' } });

/** What the reader may see and asked to see. */
export function conditions({ spaces, audiences }: SearchScope, filter: SearchFilter): Query[] {
  const readable = filter.spaces ? filter.spaces.filter((s) => spaces.includes(s)) : [...spaces];
  const found: Query[] = [{ terms: { space_id: readable } }, { terms: { audience: [...audiences] } }];
  if (filter.states) found.push({ terms: { state: [...filter.states] } });
  for (const tag of filter.tags ?? []) found.push({ term: { tags: tag } });
  if (filter.ids) found.push({ terms: { id: [...filter.ids] } });
  if (filter.locale) found.push(inLanguage(filter.locale));
  return found;
}

/** `pt` finds every Portuguese; `pt-BR` what is that, or Portuguese without saying which. */
const inLanguage = (locale: string): Query => (locale === languageOf(locale) ? { term: { language: locale } } : { terms: { locale: [locale, languageOf(locale)] } });

/** The types that are searched together. */
export const typesOf = ({ type }: SearchFilter): SearchType[] => (type ? [type] : [SearchType.THREAD, SearchType.ARTICLE]);

/** The words that are not in quotes, as they were typed but for accents. */
export const wordsOf = ({ terms }: ParsedQuery): string[] => terms.filter((t) => !t.phrase).map((t) => fold(t.forms[0]!));
const phrasesOf = ({ terms }: ParsedQuery): string[] => terms.filter((t) => t.phrase).map((t) => t.forms.join(' '));

const phrase = (query: string): Query => ({ multi_match: { type: 'phrase', query, fields: weighted(PLAIN, { ...SHOWN, more: 1 }) } });
const phrases = (parsed: ParsedQuery): Query[] => phrasesOf(parsed).map(phrase);
const without = (parsed: ParsedQuery, analyses: readonly string[]): Query[] => parsed.without.map((word) => best([PLAIN, ...analyses].map((a) => allOf(word, everywhere(a)))));

/** Everything but what has one of the excluded words. */
export const excluding = (parsed: ParsedQuery, analyses: readonly string[]): Query[] => (parsed.without.length > 0 ? [{ bool: { must_not: without(parsed, analyses) } }] : []);

/** Every word, in whatever language the document is; those in quotes one after another. A title that has the words side by side is worth more. */
export function exactly(parsed: ParsedQuery, analyses: readonly string[]): Query {
  const words = wordsOf(parsed).join(' ');
  const must = phrases(parsed);
  if (words !== '') must.push(best([PLAIN, ...analyses].map((a) => allOf(words, everywhere(a))), 0.1));
  return { bool: { must, must_not: without(parsed, analyses), should: [...inTitle(words, analyses), { match: { 'title.pairs': { query: words, boost: 0.25 } } }] } };
}

/** The query as typed or, a little less, with synonyms in place of words. */
export const oneOf = ([typed, ...others]: readonly ParsedQuery[], analyses: readonly string[], asTyped: Query = exactly(typed!, analyses)): Query =>
  best([asTyped, ...others.map((o): Query => ({ bool: { must: exactly(o, analyses), boost: SYNONYM } }))]);
const SYNONYM = 0.9;

/** What a title says of its thread counts by itself: many words in a long text are no match for it. */
const inTitle = (words: string, analyses: readonly string[]): Query[] => [best(analyses.map((a): Query => ({ match: { [`title${suffix(a)}`]: { query: words, boost: TITLE } } })))];
const TITLE = 2;

/** Words shorter than this are not missed: most of them are no words that tell anything. */
const TELLING = 4;
/** A guess weighs less than what was asked for. */
const GUESS = { slip: 0.4, unfinished: 0.5 } as const;

/** The same, with words that are written a little differently or not finished. @param missing so many of the telling words may be missing */
export function roughly(parsed: ParsedQuery, analyses: readonly string[], missing: number): Query {
  const words = wordsOf(parsed);
  const last = parsed.terms.at(-1)?.last ? words.at(-1) : undefined;
  const telling = words.filter((w) => w.length >= TELLING || !/^\p{Script=Latin}/u.test(w));
  const needed = telling.length > 0 ? telling : words;
  const any = (word: string) => guess(word, word === last, analyses, { ...SHOWN, more: 1 });
  const guessed: Query = {
    bool: {
      must: [...phrases(parsed), { bool: { should: needed.map(any), minimum_should_match: Math.max(1, needed.length - missing) } }],
      should: [...words.filter((w) => !needed.includes(w)).map(any), ...words.map((w) => guess(w, w === last, analyses, { title: TITLE }))], must_not: without(parsed, analyses),
    },
  };
  return best([exactly(parsed, analyses), guessed]);
}

function guess(word: string, unfinished: boolean, analyses: readonly string[], boosts: Readonly<Record<string, number>>): Query {
  const fields = weighted(PLAIN, boosts);
  const found: Query[] = [...analyses.map((a) => allOf(word, weighted(a, boosts))), { multi_match: { query: word, fields, fuzziness: 'AUTO:3,7', prefix_length: 1, max_expansions: 30, boost: GUESS.slip } }];
  if (unfinished && word.length > 1) {
    if ('title' in boosts) found.push({ match: { 'title.beginnings': { query: word, boost: GUESS.unfinished * SHOWN.title } } });
    found.push(...Object.entries(boosts).map(([field, boost]): Query => ({ prefix: { [field]: { value: word, rewrite: 'top_terms_boost_12', boost: GUESS.unfinished * boost } } })));
  }
  return best(found);
}

/** The words to mark, and to look for in answers. */
export function wishOf([typed, ...others]: readonly ParsedQuery[], rough: boolean): Wish {
  const wanted = ({ terms }: ParsedQuery): Wanted[] => terms.flatMap((t) => t.forms.map((form, i) => ({ form, quoted: t.phrase, unfinished: t.last && i === t.forms.length - 1 })));
  const asked = wanted(typed!);
  return { rough, words: [...asked, ...others.flatMap(wanted).filter((w) => !asked.some((a) => a.form === w.form)).map((w) => ({ ...w, instead: true as const }))] };
}

/** Texts that have some of the words; the names of the matched queries are these words. */
export const wordsNamed = (words: readonly Wanted[], analyses: readonly string[], rough: boolean): Query[] =>
  words.map((w) => ({ bool: { must: [rough ? guess(fold(w.form), w.unfinished, analyses, { body: 1 }) : best(analyses.map((a) => allOf(fold(w.form), weighted(a, { body: 1 }))))], _name: w.form } }));

/** Solved and validated first where relevance is close, and what is in the reader's language. */
export const preferring = (query: Query, scope: Query[], language?: string): Query => ({
  function_score: {
    query: { bool: { must: [query], filter: scope } },
    functions: [{ field_value_factor: { field: 'quality', missing: 1 } }, ...(language ? [{ filter: { term: { language } }, weight: PREFERRED }] : [])],
    score_mode: 'multiply', boost_mode: 'multiply',
  },
});
/** How much more a document in the reader's language counts. */
const PREFERRED = 1.15;
