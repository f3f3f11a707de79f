/** A sanction that holds now. Warnings have no effect of their own. */
const HOLDS = `kind <> 'warning' and lifted_at is null and (until is null or until > now())`;

/** What the strictest sanction that holds makes of the account: no row when none does. */
export const strictestOf = (accountId: string): string =>
  `select case kind when 'suspension' then 'suspended' else 'silenced' end as state, until, id from sanction
   where account_id = ${accountId} and ${HOLDS} order by kind = 'suspension' desc, until desc nulls first, id limit 1`;

/**
 * Joined to an account `a`: what takes the place of a state whose time has passed. A long silence goes on when a short suspension has ended;
 * accounts without an end that has passed cost nothing.
 */
export const NEXT_STATE = `left join lateral (select * from (${strictestOf('a.id')}) s where a.state in ('silenced', 'suspended') and a.state_until <= now()) next on true`;
export const STATE = 'coalesce(next.state, a.state)';
export const STATE_UNTIL = 'case when next.state is null then a.state_until else next.until end';
