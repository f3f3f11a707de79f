import type { AccountState, Scope } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Grant } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { SESSION_DAYS } from '../domain/lifetimes.ts';
import { NEXT_STATE, STATE, STATE_UNTIL } from './running-sanction.sql.ts';

export interface ActorRow {
  id: string;
  name: string;
  locale: string;
  state: AccountState;
  stateUntil: Date | null;
  emailConfirmed: boolean;
  trustLevel: number;
  createdAt: Date;
  grants: Grant[];
  sessionId: string | null;
  lastSeenAt: Date | null;
}

export interface ClientRow {
  id: string;
  name: string;
  scopes: Scope[];
}

const ACTOR = `a.id, a.name, a.locale, ${STATE} as state, ${STATE_UNTIL} as "stateUntil", a.email_confirmed_at is not null as "emailConfirmed", a.trust_level as "trustLevel", a.created_at as "createdAt",
  coalesce((select json_agg(json_build_object('role', g.role, 'spaceId', g.space_id)) from role_grant g where g.account_id = a.id and (g.until is null or g.until > now())), '[]') as grants`;

/** Who is behind a session or a key: one statement each. */
@Injectable()
export class ActorsRepository {
  constructor(private readonly db: Database) {}

  async bySession(tokenHash: string): Promise<ActorRow | undefined> {
    const [row] = await this.db.prepared<ActorRow>(
      `select ${ACTOR}, s.id as "sessionId", s.last_seen_at as "lastSeenAt" from session s join account a on a.id = s.account_id ${NEXT_STATE} where s.token_hash = $1 and s.expires_at > now()`,
      [tokenHash],
    );
    return row;
  }

  byId(accountId: string): Promise<ActorRow | undefined> {
    return this.db.one<ActorRow>(`select ${ACTOR}, null as "sessionId", null as "lastSeenAt" from account a ${NEXT_STATE} where a.id = $1`, [accountId]);
  }

  clientByKey(keyHash: string): Promise<ClientRow | undefined> {
    return this.db.one<ClientRow>(
      `update api_client set last_used_at = now() where key_hash = $1 and revoked_at is null and (last_used_at is null or last_used_at < now() - interval '1 minute') returning id, name, scopes`,
      [keyHash],
    ).then((row) => row ?? this.db.one<ClientRow>('select id, name, scopes from api_client where key_hash = $1 and revoked_at is null', [keyHash]));
  }

  /** The day (UTC) when it is the first time on it that the account is seen. */
  async touch(sessionId: string): Promise<{ accountId: string; day: string } | undefined> {
    const row = await this.db.one<{ accountId: string; day: string; isFirst: boolean }>(
      `with s as (update session set last_seen_at = now(), expires_at = greatest(expires_at, now() + make_interval(days => $2)) where id = $1 returning account_id),
       before as (select a.id, a.last_seen_at from account a join s on s.account_id = a.id for no key update of a)
       update account a set last_seen_at = now() from before b where a.id = b.id
       returning a.id as "accountId", (now() at time zone 'UTC')::date::text as day, coalesce((b.last_seen_at at time zone 'UTC')::date < (now() at time zone 'UTC')::date, true) as "isFirst"`,
      [sessionId, SESSION_DAYS],
    );
    return row?.isFirst ? { accountId: row.accountId, day: row.day } : undefined;
  }
}
