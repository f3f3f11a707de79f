import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { allBut, always, type CountRequest, type Counted, type Counts, MOST_TAGS, NO_COUNTS } from '../domain/aids.ts';
import type { SearchFilter } from '../domain/engine.ts';
import { configOf } from '../domain/locales.ts';
import { asksNothing, parseQuery } from '../domain/query.ts';
import { NO_SYNONYMS } from '../domain/synonyms.ts';
import { matchAll, matchOneOf, matchWithout, widened } from './analysis.ts';
import { conditions, Parameters } from './filter.sql.ts';
import { GUESS, TOO_FEW } from './postgres-engine.ts';
import { VocabularyReader } from './vocabulary-reader.ts';

/** So many are counted: all that have a common word would take seconds. */
const MOST = 10_000;

interface Row {
  list: 'types' | 'states' | 'spaces' | 'languages' | 'tags' | 'found';
  value: string;
  count: number;
}

/** Counts in PostgreSQL what a search finds. */
@Injectable()
export class Counter {
  constructor(
    private readonly db: Database,
    private readonly vocabulary: VocabularyReader,
  ) {}

  async count(request: CountRequest): Promise<Counts> {
    const match = await this.matchOf(request);
    if (match === undefined) return NO_COUNTS;
    const ofAnswers = request.chosen.type === SearchType.ANSWER;
    // Answers are found by themselves, not beside threads and articles.
    const [list, answers] = await Promise.all([this.read(request, match, false, !ofAnswers), request.fixed.type ? [] : this.read(request, match, true, ofAnswers)]);
    const rows = [...list, ...answers];
    const of = (name: Row['list']): Counted[] => rows.filter((r) => r.list === name).map(({ value, count }) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { types: of('types'), states: of('states'), spaces: of('spaces'), languages: of('languages'), tags: of('tags'), complete: of('found').every((f) => f.count <= MOST) };
  }

  /** The tsquery of what a search shows; null: everything; undefined: nothing. */
  private async matchOf(request: CountRequest): Promise<string | null | undefined> {
    const parsed = parseQuery(request.query);
    if (asksNothing(parsed)) return undefined;
    const locale = request.fixed.locale ?? request.chosen.locale;
    const config = locale ? configOf(locale) : undefined;
    const ways = await Promise.all((request.synonyms ?? NO_SYNONYMS).variants(parsed).map((v) => this.vocabulary.analyse(v, config)));
    const exact = ways[0]!;
    if (parsed.terms.length === 0) return matchWithout(exact);
    const match = matchOneOf(ways, { least: 1 });
    if (match !== undefined && (await this.enough(request, match))) return match;
    const wide = widened(exact, await this.vocabulary.widen(exact.groups, config));
    const roughly = matchAll(wide, { least: GUESS, missing: wide.parts.length > 2 ? 1 : 0 });
    return match === undefined || roughly === undefined ? (match ?? roughly) : `(${match}) | (${roughly})`;
  }

  private async enough(request: CountRequest, match: string): Promise<boolean> {
    const p = new Parameters();
    const where = conditions(request.scope, { ...always(request), ...allBut(request.chosen) }, p);
    const [row] = await this.db.query<{ n: number }>(`select count(*)::int as n from (select from search_document where ${where.join(' and ')} and tsv @@ ${p.add(match)}::tsquery limit ${TOO_FEW}) f`, p.values);
    return row!.n >= TOO_FEW;
  }

  /** @param lists all of them, not how many there are alone */
  private read(request: CountRequest, match: string | null, answers: boolean, lists: boolean): Promise<Row[]> {
    const { scope, chosen } = request;
    const p = new Parameters();
    const kind = answers ? { type: SearchType.ANSWER } : {};
    const where = (filter: SearchFilter) => conditions(scope, { ...filter, ...kind }, p).join(' and ');
    const found = `select id, type, audience, state, space_id, locale, tags from search_document where ${where(always(request))}${match === null ? '' : ` and tsv @@ ${p.add(match)}::tsquery`} limit ${MOST + 1}`;
    const count = (list: Row['list'], value: string, filter: SearchFilter, from = 'found') => `select '${list}' as list, ${value} as value, count(*)::int as count from ${from} where ${where(filter)} and ${value} is not null group by 2`;
    const parts = [count('types', 'type', allBut(chosen, 'type')), `select 'found', '', count(*)::int from found`];
    if (lists) {
      parts.push(
        count('states', 'state', allBut(chosen, 'states')), count('spaces', 'space_id', allBut(chosen, 'spaces')), count('languages', `split_part(locale, '-', 1)`, allBut(chosen, 'locale')),
        `(${count('tags', 'tag', allBut(chosen), 'found cross join lateral unnest(tags) tag')} order by 3 desc, 2 limit ${MOST_TAGS})`,
      );
    }
    return this.db.query<Row>(`with found as materialized (${found}) ${parts.join(' union all ')}`, p.values);
  }
}
