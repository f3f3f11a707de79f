import { Injectable } from '@nestjs/common';
import { type RuleMeasure, RulesRepository } from '../../data/rules.repository.ts';
import { isBuiltIn, ORDER, type RuleRow } from '../../domain/screening/rules.ts';

export type MeasuredRule = RuleRow & Omit<RuleMeasure, 'ruleId'> & {
  isBuiltIn: boolean;
  /** Of the decided posts that it found, the share that was removed; null where none is decided. */
  precision: number | null;
  /** Of the removed posts that it could have found, the share that it found. */
  recall: number | null;
};

/** The rules with what they found, measured on posts that a person decided about. */
@Injectable()
export class ReadRules {
  constructor(private readonly rules: RulesRepository) {}

  async all(): Promise<MeasuredRule[]> {
    const [rows, measures] = await Promise.all([this.rules.all(), this.rules.measures()]);
    const of = new Map(measures.map(({ ruleId, ...m }) => [ruleId, m]));
    const measured = rows.map((row) => {
      const m = of.get(row.id) ?? { matches: 0, lastMatchAt: null, decided: 0, removed: 0, removable: 0 };
      return { ...row, ...m, isBuiltIn: isBuiltIn(row.kind), precision: share(m.removed, m.decided), recall: share(m.removed, m.removable) };
    });
    return measured.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  }

  async one(id: string): Promise<MeasuredRule | undefined> {
    return (await this.all()).find((rule) => rule.id === id);
  }
}

const share = (part: number, of: number) => (of === 0 ? null : part / of);
