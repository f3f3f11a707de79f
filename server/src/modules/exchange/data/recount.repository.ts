import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** Counts again whatever can be counted from the rows themselves: totals, states, ranks. Running it twice changes nothing. */
@Injectable()
export class RecountRepository {
  constructor(private readonly db: Database) {}

  /** @param rank makes the SQL of a post's rank from that of its good and bad marks */
  async threads(ids: readonly string[], rank: (good: string, bad: string) => string): Promise<void> {
    await this.db.query(posts(rank('c.up + c.worked', 'c.down + c.failed')), [ids]);
    await this.db.query(THREADS, [ids]);
  }

  async articles(): Promise<void> {
    await this.db.query(
      `update article a set helpful_count = r.yes, unhelpful_count = r.no
       from (select article_id, count(*) filter (where helpful)::int as yes, count(*) filter (where not helpful)::int as no from article_rating group by 1) r
       where a.id = r.article_id and (a.helpful_count, a.unhelpful_count) is distinct from (r.yes, r.no)`,
    );
  }
}

const posts = (rank: string) => `
  update post p set up_count = c.up, down_count = c.down, worked_count = c.worked, failed_count = c.failed, rank = ${rank}
  from (
    select q.id, coalesce(v.up, 0)::int as up, coalesce(v.down, 0)::int as down, coalesce(o.worked, 0)::int as worked, coalesce(o.failed, 0)::int as failed
    from post q
    left join (select post_id, sum(weight) filter (where value = 1) as up, sum(weight) filter (where value = -1) as down from vote
      where post_id in (select id from post where thread_id = any($1)) group by 1) v on v.post_id = q.id
    left join (select post_id, count(*) filter (where kind = 'worked') as worked, count(*) filter (where kind <> 'worked') as failed from outcome
      where post_id in (select id from post where thread_id = any($1)) group by 1) o on o.post_id = q.id
    where q.thread_id = any($1) and q.kind <> 'comment'
  ) c
  where p.id = c.id and (p.up_count, p.down_count, p.worked_count, p.failed_count) is distinct from (c.up, c.down, c.worked, c.failed)`;

const THREADS = `
  update thread t set answer_count = c.answers, accepted_count = c.accepted, solution_id = c.solution, solved_at = c.solved_at, votes = c.votes, also_me_count = c.also_me,
    last_activity_at = c.last_at, state = c.state, popularity = c.votes * 5 + c.also_me * 5 + c.answers * 2 + t.view_count / 20
  from (
    select t.id, s.answers, s.accepted, s.solution, s.solved_at, s.votes, s.last_at, a.also_me,
      case when s.accepted > 0 then 'solved' when s.by_others > 0 then 'answered' else 'open' end as state
    from thread t
    join lateral (
      select count(*) filter (where answer)::int as answers, count(*) filter (where answer and p.author_id <> t.author_id)::int as by_others,
        count(p.accepted_at) filter (where answer)::int as accepted, min(p.accepted_at) filter (where answer) as solved_at,
        (array_agg(p.id order by p.accepted_at, p.id) filter (where answer and p.accepted_at is not null))[1] as solution,
        coalesce(sum(p.up_count - p.down_count) filter (where p.kind = 'question'), 0)::int as votes,
        greatest(t.created_at, max(p.created_at) filter (where answer)) as last_at
      from (select *, kind = 'answer' and visibility = 'public' as answer from post where thread_id = t.id and kind <> 'comment') p
    ) s on true
    join lateral (select count(*)::int as also_me from also_me where thread_id = t.id) a on true
    where t.id = any($1)
  ) c
  where t.id = c.id and (t.answer_count, t.accepted_count, t.solution_id, t.solved_at, t.votes, t.also_me_count, t.last_activity_at, t.state)
    is distinct from (c.answers, c.accepted, c.solution, c.solved_at, c.votes, c.also_me, c.last_at, c.state)`;
