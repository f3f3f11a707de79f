/** Midnight (UTC) at which the last `$2` days began. */
const BEGAN = `((now() at time zone 'UTC')::date - $2::int + 1)::timestamp at time zone 'UTC'`;

/**
 * What the accounts `$1` did, in all and within the last `$2` days. Votes received are those that count in the ledger; an answer counts in a thread
 * of somebody else, while people can read it.
 */
export const TRUST_FACTS = `
  select a.id, a.trust_level as level, s.level_since as since,
    coalesce(s.days_visited, 0) as "daysVisited", coalesce(s.threads_entered, 0) as "threadsEntered", coalesce(s.posts_read, 0) as "postsRead", coalesce(s.seconds_read, 0) / 60 as "minutesRead",
    (select count(*) from vote v where v.account_id = a.id)::int as "votesGiven", votes.received as "votesReceived", answers.threads as "threadsAnswered",
    json_build_object(
      'daysVisited', days.visited, 'newThreadsViewed', days.threads, 'newPostsRead', days.posts, 'threadsAnswered', answers.recent_threads,
      'votesReceived', votes.recent, 'voters', votes.voters, 'upheldReports', votes.upheld) as recent
  from account a left join account_standing s on s.account_id = a.id
  cross join (select ${BEGAN} as began) w
  cross join lateral (
    select count(*) filter (where d.visited)::int as visited, coalesce(sum(d.threads_of_day), 0)::int as threads, coalesce(sum(d.posts_of_day), 0)::int as posts
    from reading_day d where d.account_id = a.id and d.day >= (w.began at time zone 'UTC')::date) days
  cross join lateral (
    select count(*) filter (where e.kind = 'vote_up')::int as received, count(*) filter (where e.kind = 'vote_up' and e.at >= w.began)::int as recent,
      count(distinct e.by_id) filter (where e.kind = 'vote_up' and e.at >= w.began)::int as voters, count(*) filter (where e.kind = 'report_upheld' and e.at >= w.began)::int as upheld
    from reputation_entry e where e.account_id = a.id and e.cancelled_at is null) votes
  cross join lateral (
    select count(distinct p.thread_id)::int as threads, count(distinct p.thread_id) filter (where p.created_at >= w.began)::int as recent_threads
    from post p join thread t on t.id = p.thread_id
    where p.author_id = a.id and p.kind = 'answer' and t.author_id <> a.id and p.visibility in ('public', 'members', 'staff')) answers
  where a.id = any($1)`;

/** How many of the threads and posts of the last `$2` days any member may read; no more than `$1` of each are counted. What is new makes its thread active. */
export const NEW_POSTS = `
  with w as (select ${BEGAN} as began),
  active as materialized (
    select t.id, t.created_at, w.began from w join thread t on t.last_activity_at >= w.began join space s on s.id = t.space_id
    where t.visibility in ('public', 'members') and s.read_audience <> 'staff')
  select (select count(*) from (select 1 from active where created_at >= began limit $1) x)::int as threads,
    (select count(*) from (select 1 from active a join post p on p.thread_id = a.id where p.created_at >= a.began and p.visibility in ('public', 'members') limit $1) x)::int as posts`;
