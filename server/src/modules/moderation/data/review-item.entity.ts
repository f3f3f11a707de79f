import { Decision, ReviewKind, ReviewState, ReviewSubject } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** Something that a moderator has to look at. */
@Entity()
@Index(['kind', 'subjectId', 'refId'], { unique: true, where: `state = 'open'` })
@Index(['createdAt', 'id'], { where: `state = 'open'` })
@Index(['weight', 'id'], { where: `state = 'open'` })
@Index(['state', 'createdAt', 'id'])
@Index(['subjectId'])
@Index(['authorId', 'createdAt', 'id'])
@OneOf('kind', ReviewKind)
@OneOf('state', ReviewState)
@OneOf('subject_type', ReviewSubject)
@OneOf('outcome', Decision)
export class ReviewItem {
  @Id()
  id!: string;

  @Column('text')
  kind!: ReviewKind;

  @Column('text', { default: 'open' })
  state!: ReviewState;

  @Column('text')
  subjectType!: ReviewSubject;

  @IdColumn()
  subjectId!: string;

  /** The suggested edit, or the decision that is appealed; '' for the others. */
  @IdColumn({ default: '' })
  refId!: string;

  @Index()
  @IdColumn({ nullable: true })
  threadId!: string | null;

  /** null: of no space (a profile). */
  @ForeignKey('Space', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  spaceId!: string | null;

  /** Whose text or profile it is. */
  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  authorId!: string | null;

  /** What brought it here, and what that found. */
  @Column('text', { default: '' })
  rule!: string;

  @Column('text', { default: '' })
  detail!: string;

  /** Of its open reports. */
  @Column('int', { default: 0 })
  weight!: number;

  @Time({ nullable: true })
  escalatedAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  claimedById!: string | null;

  @Time({ nullable: true })
  claimedUntil!: Date | null;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: Decision | null;

  /** null for what nobody decided. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  decidedById!: string | null;
}
