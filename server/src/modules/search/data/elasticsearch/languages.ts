import { languageOf } from '../../domain/locales.ts';

interface Language {
  /** Name of a list that Elasticsearch has, or the words. */
  stop: string | string[];
  stem: string;
  /** Filters between lower case and stop words. */
  before?: string[];
}

/** The list of Elasticsearch has a quarter of these, and questions are full of the others. */
const ENGLISH = (
  'i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves what which who whom this that these those am is are was were ' +
  'be been being have has had having do does did doing would should could ought a an the and but if or because as until while of at by for with about against between into through during before after above below to from up ' +
  'down in out on off over under again further then once here there when where why how all any both each few more most other some such no nor not only own same so than too very can will just don now s t'
).split(' ');

/** By language: how Elasticsearch cuts words back to their stems. Whatever is not here is not stemmed. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  ar: { stop: '_arabic_', stem: 'arabic', before: ['arabic_normalization'] },
  bg: { stop: '_bulgarian_', stem: 'bulgarian' },
  ca: { stop: '_catalan_', stem: 'catalan' },
  cs: { stop: '_czech_', stem: 'czech' },
  da: { stop: '_danish_', stem: 'danish' },
  de: { stop: '_german_', stem: 'light_german', before: ['german_normalization'] },
  el: { stop: '_greek_', stem: 'greek' },
  en: { stop: ENGLISH, stem: 'english' },
  es: { stop: '_spanish_', stem: 'light_spanish' },
  et: { stop: '_estonian_', stem: 'estonian' },
  eu: { stop: '_basque_', stem: 'basque' },
  fa: { stop: '_persian_', stem: 'persian', before: ['arabic_normalization', 'persian_normalization'] },
  fi: { stop: '_finnish_', stem: 'finnish' },
  fr: { stop: '_french_', stem: 'light_french' },
  ga: { stop: '_irish_', stem: 'irish' },
  gl: { stop: '_galician_', stem: 'galician' },
  hi: { stop: '_hindi_', stem: 'hindi', before: ['indic_normalization', 'hindi_normalization'] },
  hu: { stop: '_hungarian_', stem: 'hungarian' },
  hy: { stop: '_armenian_', stem: 'armenian' },
  id: { stop: '_indonesian_', stem: 'indonesian' },
  it: { stop: '_italian_', stem: 'light_italian' },
  lv: { stop: '_latvian_', stem: 'latvian' },
  nl: { stop: '_dutch_', stem: 'dutch' },
  no: { stop: '_norwegian_', stem: 'norwegian' },
  pt: { stop: '_portuguese_', stem: 'light_portuguese' },
  ro: { stop: '_romanian_', stem: 'romanian' },
  ru: { stop: '_russian_', stem: 'russian' },
  sv: { stop: '_swedish_', stem: 'swedish' },
  tr: { stop: '_turkish_', stem: 'turkish' },
};

/** Of a language without stems. */
export const UNSTEMMED = 'any';

const SAME: Record<string, string> = { nb: 'no', nn: 'no' };

/** Names the fields that hold the texts of a document in that locale: `title_nl`, `body_nl`, `more_nl`. */
export function analysisOf(locale: string): string {
  const language = languageOf(locale);
  const name = SAME[language] ?? language;
  return Object.hasOwn(LANGUAGES, name) ? name : UNSTEMMED;
}
