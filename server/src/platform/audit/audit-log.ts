import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import { Database } from '../database/database.ts';
import { newId } from '../database/ids.ts';

export interface AuditFacts {
  /** What was done: `thing.verb`, e.g. `post.hide`, `role.grant`, `account.suspend`. */
  action: string;
  subject: { type: 'account' | 'api_client' | 'article' | 'opportunity' | 'post' | 'review_item' | 'role' | 'rule' | 'setting' | 'space' | 'synonyms' | 'thread' | 'webhook'; id: string };
  spaceId?: string | null | undefined;
  /** As it was given. */
  reason?: string | undefined;
  /** What changed, as it was and as it is; no secrets. */
  before?: object | null | undefined;
  after?: object | null | undefined;
}

/** Who of the staff did what, on what, why, when, before and after. Append only: part of the caller's transaction, and kept for good. */
@Injectable()
export class AuditLog {
  constructor(private readonly db: Database) {}

  async record(actor: Pick<Actor, 'accountId' | 'client'>, { action, subject, spaceId, reason, before, after }: AuditFacts): Promise<void> {
    await this.db.query(
      `insert into audit_entry (id, actor_id, client_id, action, subject_type, subject_id, space_id, reason, before, after) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId('audit'), actor.accountId ?? null, actor.client?.id ?? null, action, subject.type, subject.id, spaceId ?? null, reason ?? '', json(before), json(after)],
    );
  }
}

const json = (value: object | null | undefined) => (value ? JSON.stringify(value) : null);
