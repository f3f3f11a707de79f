import { Injectable } from '@nestjs/common';
import { TrustRepository } from '../data/trust.repository.ts';
import { type Criterion, criteriaOf, heldUntil } from '../domain/trust.ts';
import { TrustScale } from './trust-scale.ts';

export interface Trust {
  level: number;
  /** What the next level asks for; none where there is none to be earned. */
  next: Criterion[];
  /** It counts no further back; null: it has no end. */
  ofLastDays: number | null;
  heldUntil: Date | null;
}

/** Where a member stands, for themselves. */
@Injectable()
export class ReadTrust {
  constructor(
    private readonly trust: TrustRepository,
    private readonly scale: TrustScale,
  ) {}

  async of(accountId: string): Promise<Trust | null> {
    const [row] = await this.trust.facts([accountId], this.scale.ofLastDays);
    if (!row) return null;
    const numbers = this.scale.numbers();
    const { level } = row;
    return {
      level,
      next: criteriaOf(level + 1, row, await this.scale.lately(), numbers),
      ofLastDays: level === 2 ? this.scale.ofLastDays : null,
      heldUntil: heldUntil(row, numbers, new Date()),
    };
  }
}
