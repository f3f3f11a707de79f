import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, IdColumn, Time } from '../../../platform/database/columns.ts';

/** What staff writes down for staff about a person or a thread. Nobody else ever learns that there is one. */
@Entity()
@Index(['accountId', 'at', 'id'])
@Index(['threadId', 'at', 'id'])
@Check('chk_staff_note_subject', 'num_nonnulls("account_id", "thread_id") = 1')
export class StaffNote {
  @Id()
  id!: string;

  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  accountId!: string | null;

  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  threadId!: string | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  authorId!: string | null;

  @Column('text')
  markdown!: string;

  @Time({ default: () => 'now()' })
  at!: Date;

  @Time({ nullable: true })
  editedAt!: Date | null;

  @Time({ nullable: true })
  deletedAt!: Date | null;
}
