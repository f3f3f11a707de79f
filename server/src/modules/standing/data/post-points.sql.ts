/**
 * What a post gives as it stands: `account_id, kind, by_id, at` for every vote of a person and for being accepted. `$1` is the post, `$2` the one
 * whose part is looked at (null: everybody's), `$3` the levels of visibility at which a post counts.
 * Counts that an import brought along have no voters, and nobody imported accepted anything here: neither gives points.
 */
const DUE = `
  with post as (select * from post where id = $1 and kind <> 'comment' and visibility = any($3)),
  ballot as (
    select p.author_id, p.kind, v.account_id as voter_id, v.value, v.created_at as at
    from post p join vote v on v.post_id = p.id and v.account_id <> p.author_id where $2::text is null or v.account_id = $2),
  verdict as (
    select p.author_id, p.accepted_by_id as judge_id, p.accepted_at as at
    from post p join account a on a.id = p.accepted_by_id and a.imported_from is null
    where p.accepted_at is not null and p.accepted_by_id <> p.author_id and ($2::text is null or p.accepted_by_id = $2)),
  due as (
    select author_id as account_id, case value when 1 then 'vote_up' else 'vote_down' end as kind, voter_id as by_id, at from ballot
    union all select voter_id, 'voting_down', voter_id, at from ballot where value = -1 and kind = 'answer'
    union all select author_id, 'accepted', judge_id, at from verdict
    union all select judge_id, 'accepting', judge_id, at from verdict),
  keyed as (select *, kind || ':' || $1 || ':' || by_id as key from due)`;

/** Brings the ledger in line with what a post gives; `account_id` of everybody it changes something for. `$4` are the kinds that follow from a post, `$5` the points of each. */
export const SETTLE_POST = `${DUE},
  added as (
    insert into reputation_entry as e (account_id, kind, points, key, post_id, by_id, at)
    select account_id, kind, ($5::jsonb ->> kind)::int, key, $1, by_id, at from keyed order by key
    on conflict (key) do update set points = excluded.points, at = excluded.at, cancelled_at = null where e.cancelled_at is not null
    returning account_id),
  cancelled as (
    update reputation_entry set cancelled_at = now()
    where post_id = $1 and cancelled_at is null and kind = any($4) and ($2::text is null or by_id = $2) and key not in (select key from keyed)
    returning account_id)
  select account_id as "accountId" from added union select account_id from cancelled`;
