import { ReportOutcome, ReportReason } from '@helpcommons/shared';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** Somebody says that something is wrong with a thing. */
@Entity()
@Index(['itemId', 'createdAt'])
@Index(['subjectId', 'createdAt'])
@Index(['reporterId', 'outcome'])
@OneOf('reason', ReportReason)
@OneOf('outcome', ReportOutcome)
@Check('chk_report_by', 'num_nonnulls("reporter_id", "email") <= 1')
export class Report {
  @Id()
  id!: string;

  @ForeignKey('ReviewItem', { onDelete: 'CASCADE' })
  @IdColumn()
  itemId!: string;

  @IdColumn()
  subjectId!: string;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  reporterId!: string | null;

  /** Of a guest. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  reason!: ReportReason;

  @Column('text', { default: '' })
  text!: string;

  @Column('int')
  weight!: number;

  @Column('boolean', { default: false })
  byStaff!: boolean;

  @Column('text', { default: 'open' })
  outcome!: ReportOutcome;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  decidedAt!: Date | null;
}
