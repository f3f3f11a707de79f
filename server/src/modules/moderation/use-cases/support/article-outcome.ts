import { Decision } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Member, system } from '../../../../platform/access/actor.ts';
import { ArchiveArticle } from '../../../knowledge/index.ts';
import type { Choice } from '../../domain/decisions.ts';
import type { ItemRow } from '../../domain/records.ts';
import { Removals } from './removals.ts';

/** What is decided of an article that was reported: it stays, or goes into the archive, from where knowledge managers take it back. */
@Injectable()
export class ArticleOutcome {
  constructor(
    private readonly removals: Removals,
    private readonly archive: ArchiveArticle,
  ) {}

  async apply(actor: Member, item: ItemRow, { decision, reason, category }: Choice): Promise<string> {
    // A moderator need not be a knowledge manager; the history of the article names who it was.
    if (decision === Decision.HIDE) await this.archive.execute({ ...system, accountId: actor.accountId }, item.subjectId, reason);
    return (await this.removals.record(item, { itemId: item.id, decision, rule: item.rule, category, reason, byId: actor.accountId }, null)).id;
  }
}
