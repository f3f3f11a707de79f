import { LIMITS, type Scope, SCOPES } from '@helpcommons/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { type ApiClientRow, ApiClientsRepository } from '../data/api-clients.repository.ts';
import { hashToken, newToken } from '../tokens.ts';
import { administrator } from './in-person.ts';

/** Keys for programs. A key is told once; its hash is kept. */
@Injectable()
export class ManageApiClients {
  private readonly log = new Logger(ManageApiClients.name);

  constructor(
    private readonly db: Database,
    private readonly clients: ApiClientsRepository,
    private readonly audit: AuditLog,
  ) {}

  list(actor: Actor): Promise<ApiClientRow[]> {
    administrator(actor);
    return this.clients.all();
  }

  /** @throws InvalidInput */
  async create(actor: Actor, input: { name: string; scopes: readonly string[] }): Promise<{ client: ApiClientRow; key: string }> {
    administrator(actor);
    const check = new Validation();
    const name = check.text('name', input.name, { min: 1, max: LIMITS.name.max });
    const scopes = [...new Set(input.scopes)];
    if (scopes.length === 0) check.add('scopes', 'REQUIRED', `takes some of ${SCOPES.join(', ')}`);
    const unknown = scopes.filter((s) => !(SCOPES as readonly string[]).includes(s));
    if (unknown.length > 0) check.add('scopes', 'UNKNOWN', `${unknown.join(', ')} is not one of ${SCOPES.join(', ')}`);
    check.done();
    const key = `hc_${newToken()}`;
    const client = await this.db.transaction(async () => {
      const made = await this.clients.insert(name, scopes as Scope[], hashToken(key));
      await this.audit.record(actor, { action: 'api_client.create', subject: { type: 'api_client', id: made.id }, after: { name, scopes } });
      return made;
    });
    this.log.log(`${actor.accountId ?? actor.kind} made the API client ${client.id} (${scopes.join(', ')})`);
    return { client, key };
  }

  /** @throws AppError NOT_FOUND */
  async revoke(actor: Actor, id: string): Promise<void> {
    administrator(actor);
    await this.db.transaction(async () => {
      if (!(await this.clients.revoke(id))) throw notFound('This API client');
      await this.audit.record(actor, { action: 'api_client.revoke', subject: { type: 'api_client', id } });
    });
    this.log.log(`${actor.accountId ?? actor.kind} revoked the API client ${id}`);
  }
}
