/** Text search configurations that every PostgreSQL has; other languages are not stemmed. */
const CONFIGS: Record<string, string> = {
  en: 'english', nl: 'dutch', it: 'italian', es: 'spanish', pt: 'portuguese', fr: 'french', de: 'german', da: 'danish', fi: 'finnish',
  hu: 'hungarian', nb: 'norwegian', no: 'norwegian', ro: 'romanian', ru: 'russian', sv: 'swedish', tr: 'turkish',
};

export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0]!;
export const configOf = (locale: string): string => CONFIGS[languageOf(locale)] ?? 'simple';
export const CONFIG_NAMES: readonly string[] = [...new Set([...Object.values(CONFIGS), 'simple'])].sort();
