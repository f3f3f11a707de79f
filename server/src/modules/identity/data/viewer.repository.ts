import type { Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface ViewerRow {
  id: string;
  email: string;
  emailConfirmed: boolean;
  locale: string;
}

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  ipPrefix: string;
}

export interface GrantRow {
  id: string;
  accountId: string;
  role: Role;
  spaceId: string | null;
  until: Date | null;
  createdAt: Date;
}

/** What a member may read of themselves. */
@Injectable()
export class ViewerRepository {
  constructor(private readonly db: Database) {}

  byId(accountId: string): Promise<ViewerRow | undefined> {
    return this.db.one<ViewerRow>(`select id, coalesce(email, '') as email, email_confirmed_at is not null as "emailConfirmed", locale from account where id = $1`, [accountId]);
  }

  sessions(accountId: string): Promise<SessionRow[]> {
    return this.db.query<SessionRow>(
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent", ip_prefix as "ipPrefix"
       from session where account_id = $1 and expires_at > now() order by last_seen_at desc, id desc limit 100`,
      [accountId],
    );
  }

  /** Grants that hold now, by account. */
  async grants(accountIds: readonly string[]): Promise<Map<string, GrantRow[]>> {
    const rows = await this.db.query<GrantRow>(
      `select id, account_id as "accountId", role, space_id as "spaceId", until, created_at as "createdAt"
       from role_grant where account_id = any($1) and (until is null or until > now()) order by created_at, id`,
      [accountIds],
    );
    return Map.groupBy(rows, (row) => row.accountId);
  }
}
