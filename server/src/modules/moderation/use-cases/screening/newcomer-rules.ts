import { ScreeningKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../../../platform/config/settings.ts';
import type { Candidate } from '../../../threads/index.ts';
import { ScreeningRepository } from '../../data/screening.repository.ts';
import { isNewcomer, type NewcomerFacts, typingSpeed } from '../../domain/screening/newcomer.ts';
import type { RuleRow } from '../../domain/screening/rules.ts';
import { RuleBook } from './rule-book.ts';

type Finding = (candidate: Candidate, facts: NewcomerFacts) => string | undefined;

/** Rules for accounts that nobody knows yet. They cost one statement, which nobody else pays. */
@Injectable()
export class NewcomerRules {
  private readonly findings: readonly [ScreeningKind, Finding][] = [
    [ScreeningKind.FIRST_LINKS, ({ links }, facts) => (facts.publishedWithLinks < this.settings.get('screening.firstLinks.posts') ? links[0] : undefined)],
    [ScreeningKind.DUPLICATE_TEXT, ({ text }, facts) => (text.length >= this.settings.get('screening.duplicate.characters') ? (facts.sameTextAs ?? undefined) : undefined)],
    [ScreeningKind.TYPING_SPEED, ({ length }, facts) => this.tooFast(length, facts)],
  ];

  constructor(
    private readonly book: RuleBook,
    private readonly settings: Settings,
    private readonly screening: ScreeningRepository,
  ) {}

  async of(candidate: Candidate): Promise<{ rule: RuleRow; detail: string }[]> {
    if (!isNewcomer(candidate.author)) return [];
    const rules = this.findings.flatMap(([kind, find]) => {
      const rule = this.book.active(kind);
      return rule ? [{ rule, find }] : [];
    });
    if (rules.length === 0) return [];
    const { postId, author, textHash, draftKey } = candidate;
    const facts = await this.screening.newcomer({ postId, authorId: author.accountId, textHash, draftKey }, this.settings.get('screening.duplicate.days'));
    return rules.flatMap(({ rule, find }) => {
      const detail = find(candidate, facts);
      return detail === undefined ? [] : [{ rule, detail: detail.slice(0, 200) }];
    });
  }

  private tooFast(length: number, facts: NewcomerFacts): string | undefined {
    const speed = typingSpeed(length, facts, this.settings.get('screening.typing.characters'));
    return speed !== undefined && speed > this.settings.get('screening.typing.perSecond') ? String(Math.round(speed)) : undefined;
  }
}
