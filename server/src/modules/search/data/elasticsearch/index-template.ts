import type { estypes } from '@elastic/elasticsearch';
import { LANGUAGES, UNSTEMMED } from './languages.ts';

/** Raise it with every change to what stands below: documents are then indexed anew, beside the old index. */
export const TEMPLATE_VERSION = 1;

/** Letters before folding stay one word with their neighbours: e-mail is email, wi-fi is wifi, router's is router, l'eau is l eau. As `domain/words.ts` cuts words. */
const CUTTING: Record<string, estypes.AnalysisCharFilter> = {
  hyphens: { type: 'pattern_replace', pattern: '(?<![\\p{L}\\p{N}-])(?:(\\p{L})-(?=[\\p{L}\\p{M}]{2})|(\\p{L}{2,3})-(?=\\p{L}{2}(?![\\p{L}\\p{N}-])))', replacement: '$1$2' },
  apostrophes: { type: 'pattern_replace', pattern: '[\'’](?:s(?!\\p{L}))?', replacement: ' ' },
};
const CUT = ['hyphens', 'apostrophes'];
const LOWER = ['cjk_width', 'lowercase'];
const FOLD = ['asciifolding', 'cjk_bigram'];

const custom = (...filter: string[]): estypes.AnalysisAnalyzer => ({ type: 'custom', tokenizer: 'standard', char_filter: CUT, filter });

function analysis(): estypes.IndicesIndexSettingsAnalysis {
  const filter: Record<string, estypes.AnalysisTokenFilter> = {
    beginnings: { type: 'edge_ngram', min_gram: 2, max_gram: 15 },
    pairs: { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2, output_unigrams: false },
  };
  const analyzer: Record<string, estypes.AnalysisAnalyzer> = {
    plain: custom(...LOWER, ...FOLD), beginnings: custom(...LOWER, ...FOLD, 'beginnings'), pairs: custom(...LOWER, ...FOLD, 'pairs'), text_any: custom(...LOWER, ...FOLD),
  };
  for (const [language, { stop, stem, before = [] }] of Object.entries(LANGUAGES)) {
    filter[`stop_${language}`] = { type: 'stop', stopwords: stop } as estypes.AnalysisTokenFilter;
    filter[`stem_${language}`] = { type: 'stemmer', language: stem };
    // The word as it is stands beside its stem, both without accents: accents must be there for the stemmer, and nobody needs to type them.
    analyzer[`text_${language}`] = custom(...LOWER, ...before, `stop_${language}`, 'keyword_repeat', `stem_${language}`, 'asciifolding', 'remove_duplicates', 'cjk_bigram');
  }
  return { char_filter: CUTTING, filter, analyzer };
}

function properties(): Record<string, estypes.MappingProperty> {
  const keyword = { type: 'keyword' } as const;
  const shown = { type: 'keyword', index: false, doc_values: false } as const;
  const text = (analyzer: string) => ({ type: 'text', analyzer }) as const;
  const fields: Record<string, estypes.MappingProperty> = {
    id: keyword, type: keyword, thread_id: keyword, space_id: keyword, audience: keyword, state: keyword, locale: keyword, language: keyword, analysis: keyword, tags: keyword,
    votes: { type: 'integer' }, answer_count: { type: 'integer' }, validated: { type: 'boolean' }, created_at: { type: 'date' }, version: { type: 'long' },
    /** What decides where relevance is close, as a factor. */
    quality: { type: 'float' },
    url: shown, heading: shown,
    title: { ...text('plain'), fields: { beginnings: { type: 'text', analyzer: 'beginnings', search_analyzer: 'plain' }, pairs: { type: 'text', analyzer: 'pairs' } } },
    body: text('plain'),
    more: text('plain'),
  };
  for (const name of [...Object.keys(LANGUAGES), UNSTEMMED]) {
    for (const field of ['title', 'body', 'more']) fields[`${field}_${name}`] = text(`text_${name}`);
  }
  return fields;
}

/** Everything an index of ours needs to be made. What can be read again from PostgreSQL is not kept a second time. */
export const indexTemplate = (): estypes.IndicesPutIndexTemplateIndexTemplateMapping => ({
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s', analysis: analysis() },
  mappings: { dynamic: 'strict', _source: { excludes: ['more', 'title_*', 'body_*', 'more_*'] }, properties: properties() },
});
