// What the import format does not carry: comments, and members who are signed in.
import { createHash, randomBytes } from 'node:crypto';

/** A comment under every second answer, by the people who are there. */
export async function addComments(sql) {
  await sql.query(`
    insert into post (id, thread_id, kind, parent_id, author_id, markdown, html, renderer_version, excerpt, created_at)
    select 'p' || substr(md5(p.id), 1, 14), p.thread_id, 'comment', p.id, p.neighbour, 'Does this hold for the *older* model too?', '<p>Does this hold for the <em>older</em> model too?</p>', p.renderer_version, 'Does this hold', p.created_at + interval '1 minute'
    from (select *, row_number() over (partition by thread_id order by id) as n, lag(author_id, 7, author_id) over (order by id) as neighbour from post where kind = 'answer') p where n % 2 = 0`);
}

/**
 * Makes the first `count` members ones that may post (confirmed, trust level 1) and signs them in.
 * @returns {Promise<string[]>} a cookie each
 */
export async function signIn(sql, count) {
  const { rows } = await sql.query(`update account set email_confirmed_at = now(), trust_level = 1 where id in (select id from account order by id limit $1) returning id`, [count]);
  const tokens = rows.map(() => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('base64url'));
  await sql.query(
    `insert into session (id, token_hash, account_id, last_seen_at, expires_at, user_agent, ip_prefix)
     select 's' || substr(md5(hash), 1, 14), hash, account, now(), now() + interval '1 day', 'bench', '127.0.0.0/24' from unnest($1::text[], $2::text[]) as t (hash, account)`,
    [hashes, rows.map((row) => row.id)],
  );
  return tokens.map((token) => `session=${token}`);
}
