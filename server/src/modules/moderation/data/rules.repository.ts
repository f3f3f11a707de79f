import type { RuleMode, ScreeningKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { RuleRow } from '../domain/screening/rules.ts';

const COLUMNS = 'r.id, r.kind, r.name, r.locale, r.text, r.mode, r.since';

/** What a rule did since it is as it is, on posts that a person decided about. */
export interface RuleMeasure {
  ruleId: string;
  matches: number;
  lastMatchAt: Date | null;
  /** Decided posts that it found, and those of them that were removed. */
  decided: number;
  removed: number;
  /** All removed posts that it could have found. */
  removable: number;
}

/** One judgement a post: the newest by a person. Escalating judges nothing; what was taken back was honest. */
export const JUDGED = `select distinct on (d.subject_id) d.subject_id as post_id, d.category,
    d.decision in ('hide', 'delete', 'warn', 'silence', 'suspend') and d.state <> 'reversed' as bad, greatest(d.created_at, d.ended_at) as judged_at
  from decision d where d.subject_type = 'post' and d.by_id is not null and d.decision <> 'escalate' order by d.subject_id, d.created_at desc, d.id desc`;
/** The model looks for spam: what was removed as something else says nothing of it. */
export const COUNTS_FOR_MODEL = `(not j.bad or j.category is null or j.category = 'spam')`;

/** Edits that a rule held. What became of one says nothing of the post that stands. */
const JUDGED_EDITS = `select s.post_id, null as category, s.state = 'refused' as bad, s.settled_at as judged_at
  from edit_suggestion s where s.rule <> '' and s.state in ('approved', 'refused') and s.settled_by_id is not null`;
const LAST_JUDGED = `select distinct on (post_id) * from ((${JUDGED}) union all ${JUDGED_EDITS}) every order by post_id, judged_at desc`;

/** The rules of screening. */
@Injectable()
export class RulesRepository {
  constructor(private readonly db: Database) {}

  all(): Promise<RuleRow[]> {
    return this.db.query<RuleRow>(`select ${COLUMNS} from screening_rule r order by r.created_at, r.id`);
  }

  lock(id: string): Promise<RuleRow | undefined> {
    return this.db.one<RuleRow>(`select ${COLUMNS} from screening_rule r where r.id = $1 for update`, [id]);
  }

  async count(): Promise<number> {
    return (await this.db.one<{ count: number }>('select count(*)::int as count from screening_rule'))!.count;
  }

  async insert(r: Omit<RuleRow, 'since'>, byId: string): Promise<void> {
    await this.db.query('insert into screening_rule (id, kind, name, locale, text, mode, created_by_id) values ($1, $2, $3, $4, $5, $6, $7)', [r.id, r.kind, r.name, r.locale, r.text, r.mode, byId]);
  }

  /** `isNew`: looks for something else, so what it found so far says nothing of it. */
  async update({ id, name, locale, text, mode }: Omit<RuleRow, 'kind' | 'since'>, isNew: boolean): Promise<void> {
    await this.db.query('update screening_rule set name = $2, locale = $3, text = $4, mode = $5, since = case when $6 then clock_timestamp() else since end where id = $1', [id, name, locale, text, mode, isNew]);
  }

  /** While it is off it looks for nothing, so what it missed meanwhile says nothing of it. */
  async setMode(id: string, mode: RuleMode): Promise<void> {
    await this.db.query(`update screening_rule set mode = $2, since = case when mode = 'off' then clock_timestamp() else since end where id = $1`, [id, mode]);
  }

  /** It looks at texts from now on. */
  async begin(kind: ScreeningKind): Promise<void> {
    await this.db.query('update screening_rule set since = clock_timestamp() where kind = $1', [kind]);
  }

  async delete(id: string): Promise<void> {
    await this.db.query('delete from screening_rule where id = $1', [id]);
  }

  measures(): Promise<RuleMeasure[]> {
    return this.db.query<RuleMeasure>(
      `with j as materialized (select j.*, p.created_at, t.locale from (${LAST_JUDGED}) j join post p on p.id = j.post_id join thread t on t.id = p.thread_id)
       select r.id as "ruleId", m.matches, m.last as "lastMatchAt", c.decided, c.removed, c.removable
       from screening_rule r
       cross join lateral (select count(*)::int as matches, max(m.created_at) as last from rule_match m where m.rule_id = r.id and m.created_at >= r.since) m
       cross join lateral (
         select count(m.post_id)::int as decided, count(m.post_id) filter (where j.bad)::int as removed, count(*) filter (where j.bad)::int as removable
         from j left join rule_match m on m.rule_id = r.id and m.post_id = j.post_id and m.created_at >= r.since and m.created_at <= j.judged_at
         where (m.post_id is not null or j.created_at >= r.since) and (r.locale is null or r.locale = j.locale) and (r.kind <> 'spam_model' or ${COUNTS_FOR_MODEL})
       ) c`,
    );
  }
}
