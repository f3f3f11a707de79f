import { CloseReason, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@Index(['lastActivityAt', 'id'])
@Index(['spaceId', 'lastActivityAt', 'id'])
@Index(['state', 'lastActivityAt', 'id'])
@Index(['popularity', 'id'])
@Index(['authorId', 'createdAt', 'id'])
@Index('thread_pinned', ['spaceId', 'lastActivityAt', 'id'], { where: 'pinned_at IS NOT NULL' })
@OneOf('kind', ThreadKind)
@OneOf('state', ThreadState)
@OneOf('visibility', Visibility)
@OneOf('close_reason', CloseReason)
export class Thread {
  @Id()
  id!: string;

  @Column('text', { default: 'question' })
  kind!: ThreadKind;

  @ForeignKey('Space', { onDelete: 'RESTRICT' })
  @IdColumn()
  spaceId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  locale!: string;

  @Column('text', { default: 'open' })
  state!: ThreadState;

  @Column('text', { default: 'public' })
  visibility!: Visibility;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn()
  authorId!: string;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('text', { nullable: true })
  productVersion!: string | null;

  @CreatedAt()
  createdAt!: Date;

  @Time({ default: () => 'now()' })
  updatedAt!: Date;

  @Time({ default: () => 'now()' })
  lastActivityAt!: Date;

  @Time({ nullable: true })
  solvedAt!: Date | null;

  @Time({ nullable: true })
  lockedAt!: Date | null;

  @Time({ nullable: true })
  closedAt!: Date | null;

  @Column('text', { nullable: true })
  closeReason!: CloseReason | null;

  /** What a moderator said who closed it. */
  @Column('text', { nullable: true })
  closeNote!: string | null;

  @Time({ nullable: true })
  pinnedAt!: Date | null;

  @Index()
  @ForeignKey('Thread', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  duplicateOfId!: string | null;

  @Index()
  @ForeignKey('Thread', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  followUpOfId!: string | null;

  /** Its posts are there now, and so leads its address. */
  @Index({ where: 'merged_into_id IS NOT NULL' })
  @ForeignKey('Thread', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  mergedIntoId!: string | null;

  @Column('int', { default: 0 })
  answerCount!: number;

  @Column('int', { default: 0 })
  acceptedCount!: number;

  @Column('int', { default: 0 })
  votes!: number;

  @Column('int', { default: 0 })
  alsoMeCount!: number;

  @Column('int', { default: 0 })
  viewCount!: number;

  @Column('int', { default: 0 })
  popularity!: number;

  @IdColumn({ nullable: true })
  solutionId!: string | null;

  @Column('text', { default: '' })
  excerpt!: string;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  takenById!: string | null;

  @Time({ nullable: true })
  takenUntil!: Date | null;

  @Column('text', { nullable: true })
  sourceUrl!: string | null;

  @Column('int', { default: 1 })
  version!: number;
}
