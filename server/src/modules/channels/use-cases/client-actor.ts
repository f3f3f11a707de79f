import { Role, type Scope } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { importedId } from '../../../platform/database/ids.ts';
import { EventBus } from '../../../platform/events/event-bus.ts';
import { AccountCreated } from '../../identity/events.ts';
import { ClientAccounts } from '../data/client-accounts.repository.ts';

/** The account that stands for a client: always the same. */
export const clientAccountId = (clientId: string): string => importedId('account', 'api-client', clientId);

const ROLE_OF: Partial<Record<Scope, Role>> = { opportunities: Role.SALES, moderate: Role.MODERATOR };

/**
 * Whom a client acts as. With On-Behalf-Of: that member. Otherwise itself: a guest with a key that only reads, and with one that writes
 * a member of the client's name, made at its first write, to whom the limits of new accounts do not apply.
 */
@Injectable()
export class ClientActor {
  /** Known to be there; saves a statement a request. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly db: Database,
    private readonly events: EventBus,
    private readonly accounts: ClientAccounts,
  ) {}

  /**
   * @param curated the operation is one where a client with the scope `knowledge` acts as knowledge manager
   * @param scope of the operation: where that is one of a role, the client has the role
   */
  of(actor: Actor, { curated = false, scope }: { curated?: boolean; scope?: Scope | null } = {}): Actor {
    const { client } = actor;
    if (!client || actor.accountId !== undefined) return actor;
    const role = curated && client.scopes.includes('knowledge') ? Role.KNOWLEDGE_MANAGER : scope && client.scopes.includes(scope) ? ROLE_OF[scope] : undefined;
    if (!role && !client.scopes.includes('write')) return actor;
    return {
      ...actor, accountId: clientAccountId(client.id), emailConfirmed: true, trustLevel: 1,
      grants: role ? [{ role, spaceId: null }] : [],
    };
  }

  /** Accepting for askers is every writing client's: it may say what an expert of the space may, and only that. */
  asJudge(actor: Actor, spaceId: string): Actor {
    const isClientItself = actor.client !== undefined && actor.accountId === clientAccountId(actor.client.id);
    return isClientItself ? { ...actor, grants: [...actor.grants, { role: Role.EXPERT, spaceId }] } : actor;
  }

  /** Before a write: the account is there. */
  async prepare(actor: Actor): Promise<void> {
    const { client } = actor;
    if (!client) return;
    const id = clientAccountId(client.id);
    if (actor.accountId !== id || this.made.get(id) === client.name) return;
    await this.db.transaction(async () => {
      if (await this.accounts.save(id, client.name)) this.events.emit(AccountCreated, { accountId: id });
    });
    this.made.set(id, client.name);
  }
}
