/** A stem under which documents of one text search configuration can be found. */
export interface Stem {
  config: string;
  lexeme: string;
  /** Threads and articles that have it, roughly. */
  docs: number;
  /** The folded words it stands for, to be marked. */
  words: string[];
  /** 1: what was asked for; less: a guess. */
  weight: number;
}

/** One word of the query: everything that counts as it. */
export interface Group {
  /** As typed, folded. */
  word: string;
  stems: Stem[];
  /** Configurations in which it is a stop word, so that no document is asked to have it. */
  stopIn: ReadonlySet<string>;
  last: boolean;
}

/** A quoted phrase has several groups that follow one another. */
export interface Part {
  groups: Group[];
  phrase: boolean;
}

export interface Analysis {
  parts: Part[];
  groups: Group[];
  without: Stem[];
}

export const configsOf = (groups: readonly Group[]): string[] => [...new Set(groups.flatMap((g) => g.stems.map((s) => s.config)))].sort();

export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, (c) => c + c)}'`;

const anyOf = (lexemes: readonly string[]): string => (lexemes.length === 1 ? quoted(lexemes[0]!) : `(${lexemes.map(quoted).join(' | ')})`);

const lexemesIn = (group: Group, config: string, least: number): string[] => [...new Set(group.stems.filter((s) => s.config === config && s.weight >= least).map((s) => s.lexeme))];

/**
 * A tsquery that finds documents with every word (all but `missing` of them), in whatever language they are; undefined when there can be none.
 * Languages that stem the words alike share one branch.
 */
export function matchAll({ parts, without }: Analysis, { least, missing = 0 }: { least: number; missing?: number }): string | undefined {
  const branches = new Set<string>();
  for (const config of configsOf(parts.flatMap((p) => p.groups))) {
    const needed: string[] = [];
    let possible = true;
    let skipped = 0;
    for (const part of parts) {
      const text = part.phrase ? phraseIn(part, config) : wordIn(part.groups[0]!, config, least);
      if (text === undefined) possible = ++skipped <= missing && possible;
      else if (text !== '') needed.push(text);
    }
    if (!possible || needed.length === 0) continue;
    for (const branch of allBut(needed, missing - skipped)) branches.add(branch);
  }
  if (branches.size === 0) return undefined;
  const excluded = [...new Set(without.map((s) => s.lexeme))];
  const found = [...branches].map((b) => `(${b})`).join(' | ');
  return excluded.length === 0 ? found : `(${found}) & !${anyOf(excluded)}`;
}

/** A tsquery of excluded words alone; null when none of them is anywhere. */
export const matchWithout = ({ without }: Analysis): string | null => (without.length === 0 ? null : `!${anyOf([...new Set(without.map((s) => s.lexeme))])}`);

/** Any of the stems, for ranking. */
export const matchAny = (groups: readonly Group[], least: number): string =>
  [...new Set(groups.flatMap((g) => g.stems.filter((s) => s.weight >= least).map((s) => s.lexeme)))].map(quoted).join(' | ');

/** Empty: not needed; undefined: cannot be met. */
function wordIn(group: Group, config: string, least: number): string | undefined {
  const lexemes = lexemesIn(group, config, least);
  if (lexemes.length > 0) return anyOf(lexemes);
  return group.stopIn.has(config) ? '' : undefined;
}

function phraseIn({ groups }: Part, config: string): string | undefined {
  let text = '';
  let distance = 0;
  for (const group of groups) {
    distance++;
    const word = wordIn(group, config, 1);
    if (word === undefined) return undefined;
    if (word === '') continue;
    text += text === '' ? word : ` <${distance}> ${word}`;
    distance = 0;
  }
  return text === '' ? '' : `(${text})`;
}

function allBut(needed: readonly string[], missing: number): string[] {
  if (missing <= 0 || needed.length < 2) return [needed.join(' & ')];
  return [...new Set(needed.flatMap((_, i) => allBut(needed.filter((__, j) => j !== i), missing - 1)))];
}

/** With guesses at what else was meant. What stands in quotes stays as it is. */
export function widened(exact: Analysis, guesses: ReadonlyMap<string, Stem[]>): Analysis {
  const wider = (g: Group): Group => ({ ...g, stems: [...g.stems, ...(guesses.get(g.word) ?? []).filter((s) => !g.stems.some((o) => o.lexeme === s.lexeme && o.config === s.config))] });
  const parts = exact.parts.map((p) => ({ ...p, groups: p.phrase ? p.groups : p.groups.map(wider) }));
  return { ...exact, parts, groups: parts.flatMap((p) => p.groups) };
}

/** A tsquery for whichever of the ways to put a query is met; undefined when none can be. */
export function matchOneOf(analyses: readonly Analysis[], options: { least: number; missing?: number }): string | undefined {
  const found = analyses.map((a) => matchAll(a, options)).filter((m) => m !== undefined);
  return found.length > 1 ? found.map((m) => `(${m})`).join(' | ') : found[0];
}

/** What is to be marked, and to be looked for in answers, in whichever way the query was met. */
export const together = ([first, ...others]: readonly [Analysis, ...Analysis[]]): Analysis => ({ ...first, groups: [...first.groups, ...others.flatMap((o) => o.groups)] });
