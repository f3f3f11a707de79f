import { ReviewKind, ReviewState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, Member } from '../../../../platform/access/actor.ts';
import { Conflict, notFound } from '../../../../platform/errors/errors.ts';
import { AuthorsRepository } from '../../data/authors.repository.ts';
import { DecisionsRepository } from '../../data/decisions.repository.ts';
import { ItemsRepository } from '../../data/items.repository.ts';
import { mayModerate } from '../../domain/policy.ts';
import type { ItemRow } from '../../domain/records.ts';

export interface OpenItem {
  item: ItemRow;
  /** The other open items of the same thing. */
  siblings: ItemRow[];
}

/** The way to an item for commands: NOT_FOUND for who may not decide it, and a Conflict that says who was first. */
@Injectable()
export class ItemGate {
  constructor(
    private readonly items: ItemsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly authors: AuthorsRepository,
  ) {}

  /** Locked until the transaction ends. @throws Conflict ALREADY_DECIDED, CLAIMED, OWN_POST, SAME_MODERATOR */
  async forDecision(actor: Member, id: string): Promise<OpenItem> {
    const rows = await this.items.lockWithSiblings(id);
    const item = visible(actor, rows.find((row) => row.id === id));
    await this.mustBeOpen(item);
    if (item.claimedById !== null && item.claimedById !== actor.accountId && (item.claimedUntil?.getTime() ?? 0) > Date.now()) throw await this.claimed(item);
    if (item.authorId === actor.accountId) throw new Conflict('OWN_POST', 'Somebody else has to decide about what is yours');
    if (item.kind === ReviewKind.APPEAL && (await this.decisions.find(item.refId))?.byId === actor.accountId) throw new Conflict('SAME_MODERATOR', 'Somebody else has to decide an appeal against your decision');
    return { item, siblings: rows.filter((row) => row.id !== id) };
  }

  /** Without a lock. */
  async find(actor: Actor, id: string): Promise<ItemRow> {
    return visible(actor, await this.items.find(id));
  }

  async mustBeOpen({ state, outcome, decidedById }: ItemRow): Promise<void> {
    if (state === ReviewState.WITHDRAWN) throw new Conflict('ALREADY_DECIDED', 'This was resolved elsewhere and left the queue');
    if (state === ReviewState.DECIDED) throw new Conflict('ALREADY_DECIDED', `${await this.authors.nameOf(decidedById)} decided this already: ${outcome}`);
  }

  async claimed({ claimedById }: Pick<ItemRow, 'claimedById'>): Promise<Conflict> {
    return new Conflict('CLAIMED', `${await this.authors.nameOf(claimedById)} is looking at this`);
  }
}

function visible(actor: Actor, item: ItemRow | undefined): ItemRow {
  if (!item || !mayModerate(actor, item)) throw notFound('This item');
  return item;
}
