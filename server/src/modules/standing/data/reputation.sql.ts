/**
 * `account_id, reputation` of what the ledgers of the accounts `$1` add up to; `$2` the kinds that are votes, `$3` the most they give a day.
 * Both bounds are reflections of running sums: a sum that is held below a cap is the sum less by how much its highest point went over;
 * one that is held above a floor is more by how much its lowest point went under.
 */
export const REPUTATION = `
  with entry as (
    select account_id, at, id, points, kind = any($2) as vote, (at at time zone 'UTC')::date as day
    from reputation_entry where account_id = any($1) and cancelled_at is null and points <> 0),
  summed as (
    select *, sum(points) over today as votes from entry where vote window today as (partition by account_id, day order by at, id)),
  capped as (
    select account_id, day, at, id, votes - greatest(0, max(votes) over (partition by account_id, day order by at, id) - $3::int) as held from summed),
  counted as (
    select account_id, at, id, held - lag(held, 1, 0::bigint) over (partition by account_id, day order by at, id) as points from capped
    union all select account_id, at, id, points from entry where not vote),
  walked as (
    select account_id, points, sum(points) over (partition by account_id order by at, id) as total from counted)
  select account_id, (1 + sum(points) - least(0, min(total)))::int as reputation from walked group by account_id`;
