import type { Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';

export interface NewGrant {
  accountId: string;
  role: Role;
  spaceId: string | null;
  grantedBy: string | null;
  until: Date | null;
}

@Injectable()
export class GrantsRepository {
  constructor(private readonly db: Database) {}

  /** The same role again changes only until when. */
  async put({ accountId, role, spaceId, grantedBy, until }: NewGrant): Promise<void> {
    const target = spaceId === null ? '(account_id, role) where space_id is null' : '(account_id, role, space_id) where space_id is not null';
    await this.db.query(
      `insert into role_grant (id, account_id, role, space_id, granted_by, until) values ($1, $2, $3, $4, $5, $6)
       on conflict ${target} do update set until = excluded.until, granted_by = excluded.granted_by`,
      [newId('grant'), accountId, role, spaceId, grantedBy, until],
    );
  }

  /** As it was. */
  async remove(id: string): Promise<Omit<NewGrant, 'grantedBy'> | undefined> {
    return this.db.one('delete from role_grant where id = $1 returning account_id as "accountId", role, space_id as "spaceId", until', [id]);
  }

  /** Admins without end who can sign in. Locks them, so that two who remove each other come one after the other. */
  lastingAdmins(): Promise<number> {
    return this.admins(`a.state in ('active', 'silenced') or (a.state = 'suspended' and a.state_until <= now())`);
  }

  /** Of these, who may act, and without that one. */
  activeAdminsBesides(accountId: string): Promise<number> {
    return this.admins(`g.account_id <> $1 and (a.state = 'active' or a.state_until <= now())`, [accountId]);
  }

  async spaceId(slug: string): Promise<string | undefined> {
    return (await this.db.one<{ id: string }>('select id from space where slug = $1', [slug]))?.id;
  }

  private async admins(which: string, parameters: string[] = []): Promise<number> {
    await this.db.query(`select id from role_grant where role = 'admin' and space_id is null order by id for update`);
    const row = await this.db.one<{ count: number }>(
      `select count(*)::int as count from role_grant g join account a on a.id = g.account_id
       where g.role = 'admin' and g.space_id is null and g.until is null and a.state <> 'erased' and (${which})`,
      parameters,
    );
    return row?.count ?? 0;
  }
}
