import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { notFound } from '../../../platform/errors/errors.ts';
import { cleanText, Validation } from '../../../platform/errors/validation.ts';
import { type SynonymGroup, SynonymsRepository } from '../data/synonyms.repository.ts';
import { MOST_WORDS } from '../domain/synonyms.ts';
import { fold, words } from '../domain/words.ts';
import { MOST_GROUPS, SynonymBook } from './synonym-book.ts';

const MOST_SYNONYMS = 20;
const LONGEST = 60;

/** Words that mean the same: searches know of a change at once, on every node and engine. */
@Injectable()
export class ManageSynonyms {
  constructor(
    private readonly db: Database,
    private readonly repository: SynonymsRepository,
    private readonly book: SynonymBook,
    private readonly audit: AuditLog,
  ) {}

  list(): Promise<SynonymGroup[]> {
    return this.repository.all(MOST_GROUPS);
  }

  /** @param id without one they are new @throws InvalidInput */
  async save(actor: Actor, id: string | null | undefined, given: readonly string[]): Promise<SynonymGroup> {
    const saved = await this.db.transaction(async () => {
      const count = await this.repository.lock();
      const before = id ? await this.existing(id) : undefined;
      const after = checked(given, before === undefined && count >= MOST_GROUPS);
      const made = before?.id ?? (await this.repository.insert(after));
      if (before) await this.repository.update(before.id, after);
      await this.audit.record(actor, { action: 'synonyms.save', subject: { type: 'synonyms', id: made }, ...(before && { before: { words: before.words } }), after: { words: after } });
      await this.book.changed();
      return { id: made, words: after };
    });
    await this.book.load();
    return saved;
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.repository.lock();
      const before = await this.existing(id);
      await this.repository.remove(before.id);
      await this.audit.record(actor, { action: 'synonyms.remove', subject: { type: 'synonyms', id: before.id }, before: { words: before.words } });
      await this.book.changed();
    });
    await this.book.load();
  }

  private async existing(id: string): Promise<SynonymGroup> {
    const found = await this.repository.one(id);
    if (!found) throw notFound('This list of words');
    return found;
  }
}

/** Each once, however it is written. */
function checked(given: readonly string[], full: boolean): string[] {
  const found = new Map<string, string>();
  const validation = new Validation();
  for (const text of given.map((w) => cleanText(w)).filter(Boolean)) {
    const forms = words(text);
    if (forms.length === 0 || forms.length > MOST_WORDS || text.length > LONGEST) validation.add('words', 'INVALID', `“${text.slice(0, LONGEST)}” is not one to ${MOST_WORDS} words`);
    const key = forms.map(fold).join(' ');
    if (!found.has(key)) found.set(key, text);
  }
  if (found.size < 2) validation.add('words', 'TOO_FEW', 'needs at least two words that mean the same');
  if (found.size > MOST_SYNONYMS) validation.add('words', 'TOO_MANY', `takes at most ${MOST_SYNONYMS}`);
  if (full) validation.add('words', 'TOO_MANY', `there are ${MOST_GROUPS} lists already`);
  validation.done();
  return [...found.values()];
}
