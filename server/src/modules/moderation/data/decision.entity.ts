import { Decision as DecisionWord, DecisionState, ReportReason, ReviewSubject } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** What was decided of something, by a moderator or by a rule, with all it takes to reverse it. */
@Entity()
@Index(['subjectId', 'createdAt', 'id'])
@Index(['authorId', 'createdAt', 'id'])
@Index(['itemId'])
@OneOf('decision', DecisionWord)
@OneOf('state', DecisionState)
@OneOf('subject_type', ReviewSubject)
@OneOf('category', ReportReason)
export class Decision {
  @Id()
  id!: string;

  /** null: outside the queue, on the page of the thread. */
  @ForeignKey('ReviewItem', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  itemId!: string | null;

  @Column('text')
  subjectType!: ReviewSubject;

  @IdColumn()
  subjectId!: string;

  @IdColumn({ nullable: true })
  threadId!: string | null;

  @ForeignKey('Space', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  spaceId!: string | null;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  authorId!: string | null;

  @Column('text')
  decision!: DecisionWord;

  @Column('text', { default: 'standing' })
  state!: DecisionState;

  /** What brought it about; told to the author. */
  @Column('text', { default: '' })
  rule!: string;

  /** As what it was taken from view: what most reports said, or what the moderator said. */
  @Column('text', { nullable: true })
  category!: ReportReason | null;

  /** Told to the author. */
  @Column('text', { default: '' })
  reason!: string;

  /** null: a rule, not a person. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  byId!: string | null;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  endedAt!: Date | null;

  /** The place the post had before any of it: visibility, acceptedAt, acceptedById. */
  @Column('jsonb', { nullable: true })
  before!: object | null;

  @IdColumn({ nullable: true })
  sanctionId!: string | null;

  /** Of a silence or a suspension. */
  @Time({ nullable: true })
  until!: Date | null;
}
