import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Example } from '../../../platform/text-classifier/index.ts';

/** A question with its title; everything else as it stands. */
const TEXT = `case when p.kind = 'question' then t.title || E'\\n' || p.markdown else p.markdown end`;
const SHOWN = `p.visibility not in ('held', 'hidden', 'deleted') and t.visibility not in ('held', 'hidden', 'deleted')`;
/** Nobody of the team: what colleagues write is no wish to buy. */
const BY_CUSTOMER = 'not exists (select 1 from role_grant g where g.account_id = p.author_id)';
const MARKED = 'select 1 from opportunity o where o.post_id = p.id or (o.thread_id = t.id and p.kind = \'question\')';
const OTHERS_PER_WANTED = 3;

/** What the proposer learns from and looks at. Latest first, so that old ones drop out. */
@Injectable()
export class ProposerRepository {
  constructor(private readonly db: Database) {}

  /** Posts that people marked, and did not dismiss; threads count with their question. */
  wanted(most: number): Promise<Example[]> {
    return this.db.query(
      `select ${TEXT} as text, true as wanted from opportunity o join post p on p.id = coalesce(o.post_id, (select q.id from post q where q.thread_id = o.thread_id and q.kind = 'question'))
       join thread t on t.id = p.thread_id where o.stage <> 'dismissed' order by o.marked_at desc, o.id limit $1`,
      [most],
    );
  }

  /** What people declined or dismissed, and questions of customers that nobody marked: three for each that was. */
  async others(wanted: number): Promise<Example[]> {
    const most = wanted * OTHERS_PER_WANTED;
    const said = await this.db.query<Example>(
      `select ${TEXT} as text, false as wanted from post p join thread t on t.id = p.thread_id
       where p.id in (select x.post_id from opportunity_proposal x where x.state = 'declined')
         or exists (select 1 from opportunity o where o.stage = 'dismissed' and (o.post_id = p.id or (o.thread_id = t.id and p.kind = 'question')))
       order by p.created_at desc, p.id limit $1`,
      [most],
    );
    const unmarked = await this.db.query<Example>(
      `select ${TEXT} as text, false as wanted from post p join thread t on t.id = p.thread_id
       where p.kind = 'question' and ${SHOWN} and ${BY_CUSTOMER} and p.created_at < now() - interval '1 day' and not exists (${MARKED})
         and not exists (select 1 from opportunity_proposal x where x.post_id = p.id and x.state in ('open', 'declined'))
       order by p.created_at desc, p.id limit $1`,
      [most - said.length],
    );
    return [...said, ...unmarked];
  }

  /** The text of a post that could be proposed: by a customer, shown, not marked. */
  async candidate(postId: string): Promise<string | undefined> {
    const row = await this.db.one<{ text: string }>(
      `select ${TEXT} as text from post p join thread t on t.id = p.thread_id where p.id = $1 and ${SHOWN} and ${BY_CUSTOMER} and not exists (${MARKED})`,
      [postId],
    );
    return row?.text;
  }
}
