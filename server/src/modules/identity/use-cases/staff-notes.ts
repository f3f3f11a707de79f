import { LIMITS, Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, isMember, isStaff, type Member } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { forbidden, notFound, unauthenticated } from '../../../platform/errors/errors.ts';
import { Validation } from '../../../platform/errors/validation.ts';
import { type NoteSubject, type StaffNoteRow, StaffNotesRepository } from '../data/staff-notes.repository.ts';

export type { StaffNoteRow };

/** What staff writes down for staff about a person or a thread. Whether the subject is there, and for this actor, its module knows. */
@Injectable()
export class StaffNotes {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
    private readonly notes: StaffNotesRepository,
  ) {}

  /** None for whoever is not staff: that there are any is for staff alone. */
  async about(actor: Actor, subject: NoteSubject): Promise<StaffNoteRow[]> {
    return isStaff(actor) ? this.notes.about(subject) : [];
  }

  /** @throws InvalidInput, AppError UNAUTHENTICATED, FORBIDDEN */
  async add(actor: Actor, subject: NoteSubject, given: string): Promise<void> {
    const author = staff(actor);
    const check = new Validation();
    const text = check.text('text', given, { min: 1, max: LIMITS.comment.max, raw: true });
    check.done();
    await this.db.transaction(async () => {
      const note = await this.notes.insert(subject, author.accountId, text);
      await this.audit.record(actor, { action: 'note.add', subject: auditedAs(subject), after: { note } });
    });
  }

  /** One's own; an admin any. Answers what it was about. @throws AppError FORBIDDEN, NOT_FOUND */
  delete(actor: Actor, id: string): Promise<StaffNoteRow> {
    staff(actor);
    return this.db.transaction(async () => {
      const note = await this.notes.byId(id);
      if (!note) throw notFound('This note');
      if (!mayDelete(actor, note)) throw forbidden();
      await this.notes.delete(id);
      await this.audit.record(actor, { action: 'note.delete', subject: auditedAs(note), before: { note: id } });
      return note;
    });
  }
}

export const mayDelete = (actor: Actor, note: StaffNoteRow): boolean => note.authorId === actor.accountId || hasRole(actor, Role.ADMIN);

function staff(actor: Actor): Member {
  if (!isMember(actor)) throw unauthenticated();
  if (!isStaff(actor) || actor.state !== 'active') throw forbidden();
  return actor;
}

const auditedAs = ({ accountId, threadId }: { accountId?: string | null | undefined; threadId?: string | null | undefined }) =>
  (accountId ? { type: 'account' as const, id: accountId } : { type: 'thread' as const, id: threadId! });
