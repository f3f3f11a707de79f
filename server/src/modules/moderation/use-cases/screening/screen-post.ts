import { RuleMode, ScreeningKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { isStaff } from '../../../../platform/access/actor.ts';
import { Database } from '../../../../platform/database/database.ts';
import { SpaceCatalog } from '../../../spaces/index.ts';
import { type Candidate, type Held, PostScreening } from '../../../threads/index.ts';
import { type NewMatch, ScreeningRepository } from '../../data/screening.repository.ts';
import { ORDER, type RuleRow, searched } from '../../domain/screening/rules.ts';
import { NewcomerRules } from './newcomer-rules.ts';
import { RuleBook } from './rule-book.ts';
import { SpamFilter } from './spam-filter.ts';

export interface Found {
  rule: RuleRow;
  detail: string;
  score?: number;
}

/** Asks all rules about a post and writes down what they found. What staff writes they are not asked about. */
@Injectable()
export class ScreenPost extends PostScreening {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly newcomers: NewcomerRules,
    private readonly spam: SpamFilter,
    private readonly spaces: SpaceCatalog,
    private readonly matches: ScreeningRepository,
  ) {
    super();
  }

  async screen(candidate: Candidate): Promise<Held | undefined> {
    if (isStaff(candidate.author)) return undefined;
    const found = [...this.ofText(candidate), ...(await this.newcomers.of(candidate)), ...this.ofModel(candidate), ...this.ofSpace(candidate)];
    if (found.length === 0) return undefined;
    // The post has no row yet.
    this.db.beforeCommit(() => this.matches.note(candidate.postId, found.map(asMatch)));
    const held = found.filter(({ rule }) => rule.mode === RuleMode.ON).sort((a, b) => ORDER.indexOf(a.rule.kind) - ORDER.indexOf(b.rule.kind));
    return held[0] && { rule: held[0].rule.kind, detail: held[0].detail };
  }

  private ofText(candidate: Candidate): Found[] {
    if (this.book.texts.length === 0) return [];
    const of = searched(candidate);
    return this.book.texts.flatMap((rule) => {
      const detail = rule.find(of);
      return detail === undefined ? [] : [{ rule: rule.row, detail }];
    });
  }

  private ofModel(candidate: Candidate): Found[] {
    const rule = this.book.active(ScreeningKind.SPAM_MODEL);
    const score = rule && this.spam.judge(modelText(candidate));
    return rule && score !== undefined ? [{ rule, score, detail: score.toFixed(3) }] : [];
  }

  private ofSpace({ spaceId }: Candidate): Found[] {
    const rule = this.book.active(ScreeningKind.SPACE);
    const space = this.spaces.byId(spaceId);
    return rule && space?.reviewsEverything ? [{ rule, detail: space.slug }] : [];
  }
}

const asMatch = ({ rule, detail, score }: Found): NewMatch => ({ ruleId: rule.id, mode: rule.mode, score: score ?? null, detail });

/** What the model reads of a post, when it learns and when it judges. */
export const modelText = ({ title, text }: { title: string; text: string }): string => (title === '' ? text : `${title}\n${text}`);
