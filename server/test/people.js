import { randomBytes } from 'node:crypto';
import { hashToken, sessionCookieName } from '../src/modules/identity/session-actor-resolver.js';
import { SpaceCatalog } from '../src/modules/spaces/index.js';
import { newId } from '../src/platform/database/ids.js';
let count = 0;
/** Somebody who is signed in. */
export async function member(t, options = {}) {
    const n = ++count;
    const { name = `Member ${n}`, email = `member-${n}@community.test`, confirmed = true, trustLevel = 1, days = 30, locale = 'en', state = 'active', grants = [] } = options;
    const id = newId('account');
    const token = randomBytes(24).toString('base64url');
    await t.db.query(`insert into account (id, name, email, email_confirmed_at, trust_level, created_at, locale, state)
     values ($1, $2, $3, case when $4 then now() end, $5, now() - make_interval(days => $6), $7, $8)`, [id, name, email, confirmed, trustLevel, days, locale, state]);
    for (const grant of grants) {
        const [role, spaceId] = typeof grant === 'string' ? [grant, null] : grant;
        await t.db.query('insert into role_grant (id, account_id, role, space_id) values ($1, $2, $3, $4)', [newId('grant'), id, role, spaceId]);
    }
    await t.db.query(`insert into session (id, token_hash, account_id, last_seen_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 day')`, [newId('session'), hashToken(token), id]);
    return { id, name, cookie: `${sessionCookieName(t.config)}=${token}` };
}
/** A space, and every node told of it. */
export async function space(t, options = {}) {
    const n = ++count;
    const { slug = `space-${n}`, name = `Space ${n}`, locale = 'en', readAudience = 'everyone', askAudience = 'members', answerAudience = 'members', asksForProduct = false, reviewsEverything = false, parentId = null } = options;
    const id = newId('space');
    await t.db.query(`insert into space (id, slug, name, locale, read_audience, ask_audience, answer_audience, asks_for_product, reviews_everything, parent_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [id, slug, name, locale, readAudience, askAudience, answerAudience, asksForProduct, reviewsEverything, parentId]);
    await t.app.get(SpaceCatalog).refresh();
    return { id, slug };
}
//# sourceMappingURL=people.js.map