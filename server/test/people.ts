import { Role } from '@helpcommons/shared';
import { randomBytes } from 'node:crypto';
import { hashToken, sessionCookieName } from '../src/modules/identity/session-actor-resolver.ts';
import { SpaceCatalog } from '../src/modules/spaces/index.ts';
import { newId } from '../src/platform/database/ids.ts';
import type { TestApp } from './app.ts';

interface MemberOptions {
  name?: string;
  email?: string | null;
  /** Default true. */
  confirmed?: boolean;
  /** Default 1: no limits of new accounts. */
  trustLevel?: number;
  /** Age of the account. Default 30 days. */
  days?: number;
  locale?: string;
  state?: 'active' | 'silenced' | 'suspended';
  /** A role everywhere, or a role with a space's id. */
  grants?: (Role | [role: Role, spaceId: string])[];
}

export interface TestMember {
  id: string;
  name: string;
  /** For `t.gql(…, { as })` and the `cookie` header. */
  cookie: string;
}

let count = 0;

/** Somebody who is signed in. */
export async function member(t: TestApp, options: MemberOptions = {}): Promise<TestMember> {
  const n = ++count;
  const { name = `Member ${n}`, email = `member-${n}@community.test`, confirmed = true, trustLevel = 1, days = 30, locale = 'en', state = 'active', grants = [] } = options;
  const id = newId('account');
  const token = randomBytes(24).toString('base64url');
  await t.db.query(
    `insert into account (id, name, email, email_confirmed_at, trust_level, created_at, locale, state)
     values ($1, $2, $3, case when $4 then now() end, $5, now() - make_interval(days => $6), $7, $8)`,
    [id, name, email, confirmed, trustLevel, days, locale, state],
  );
  for (const grant of grants) {
    const [role, spaceId] = typeof grant === 'string' ? [grant, null] : grant;
    await t.db.query('insert into role_grant (id, account_id, role, space_id) values ($1, $2, $3, $4)', [newId('grant'), id, role, spaceId]);
  }
  await t.db.query(`insert into session (id, token_hash, account_id, last_seen_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 day')`, [newId('session'), hashToken(token), id]);
  return { id, name, cookie: `${sessionCookieName(t.config)}=${token}` };
}

interface SpaceOptions {
  slug?: string;
  name?: string;
  locale?: string;
  readAudience?: 'everyone' | 'members' | 'staff';
  askAudience?: 'everyone' | 'members' | 'staff';
  answerAudience?: 'everyone' | 'members' | 'staff';
  asksForProduct?: boolean;
  reviewsEverything?: boolean;
  parentId?: string | null;
}

export interface TestSpace {
  id: string;
  slug: string;
}

/** A space, and every node told of it. */
export async function space(t: TestApp, options: SpaceOptions = {}): Promise<TestSpace> {
  const n = ++count;
  const { slug = `space-${n}`, name = `Space ${n}`, locale = 'en', readAudience = 'everyone', askAudience = 'members', answerAudience = 'members', asksForProduct = false, reviewsEverything = false, parentId = null } = options;
  const id = newId('space');
  await t.db.query(
    `insert into space (id, slug, name, locale, read_audience, ask_audience, answer_audience, asks_for_product, reviews_everything, parent_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, slug, name, locale, readAudience, askAudience, answerAudience, asksForProduct, reviewsEverything, parentId],
  );
  await t.app.get(SpaceCatalog).refresh();
  return { id, slug };
}
