import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AppError, badInput, Rejection } from '../../../platform/errors/errors.ts';
import { type DecideInput, DecideItem } from './decide-item.ts';

export const MOST_AT_ONCE = 100;

export interface BulkResult {
  itemId: string;
  /** null: decided. Else why not. */
  code: string | null;
  message: string | null;
}

/** The same decision for many: each is a transaction of its own, and says for itself whether it was decided. */
@Injectable()
export class DecideItems {
  constructor(private readonly one: DecideItem) {}

  /** @throws AppError BAD_USER_INPUT for none or too many */
  async execute(actor: Actor, ids: readonly string[], input: Omit<DecideInput, 'item'>): Promise<BulkResult[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0 || unique.length > MOST_AT_ONCE) throw badInput(`Give 1 to ${MOST_AT_ONCE} items`);
    const results: BulkResult[] = [];
    for (const item of unique) results.push(await this.decide(actor, { ...input, item }));
    return results;
  }

  private async decide(actor: Actor, input: DecideInput): Promise<BulkResult> {
    try {
      return { itemId: await this.one.execute(actor, input), code: null, message: null };
    } catch (e) {
      if (e instanceof Rejection || e instanceof AppError) return { itemId: input.item, code: e.code, message: e.message };
      throw e;
    }
  }
}
