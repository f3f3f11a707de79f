import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import type { OpportunityFilter, TotalRow, TotalsBy } from '../domain/opportunity.ts';
import { parameters } from './opportunity-reads.repository.ts';
import { filterSql, FROM } from './opportunity-sql.ts';
import { OpportunityVisibility } from './visibility.ts';

/** What is summed by. An opportunity counts as marked in the month it was marked in, and as won or lost in the month that was decided in. */
const KEYS: Record<TotalsBy, string> = {
  stage: 'o.stage',
  space: 't.space_id',
  month: `to_char(a.at at time zone 'UTC', 'YYYY-MM')`,
  moderator: 'o.marked_by_id',
  thread: 't.id',
};
const MOST = 500;

@Injectable()
export class OpportunityTotals {
  constructor(
    private readonly db: Database,
    private readonly visibility: OpportunityVisibility,
  ) {}

  /** One row a key and currency; the highest won value first, months the latest first. */
  by(actor: Actor, by: TotalsBy, filter: OpportunityFilter): Promise<TotalRow[]> {
    const { values, bind } = parameters();
    const marked = `a.aspect = 'marked'`;
    const open = `${marked} and o.closed_at is null`;
    const won = `a.aspect = 'closed' and o.stage = 'won'`;
    return this.db.query(
      `select ${KEYS[by]} as key, o.currency, count(*) filter (where ${marked})::int as marked, count(*) filter (where ${open})::int as open,
         coalesce(sum(o.value) filter (where ${open}), 0)::float8 as "openValue", count(*) filter (where ${won})::int as won,
         coalesce(sum(o.value) filter (where ${won}), 0)::float8 as "wonValue", count(*) filter (where a.aspect = 'closed' and o.stage = 'lost')::int as lost
       from ${FROM} cross join lateral (values ('marked', o.marked_at), ('closed', o.closed_at)) a(aspect, at)
       where a.at is not null and ${this.visibility.condition(actor, bind)} and ${filterSql(filter, bind)}
       group by 1, 2 order by ${by === 'month' ? '1 desc' : '"wonValue" desc, "openValue" desc, 1'} limit ${MOST}`,
      values,
    );
  }
}
