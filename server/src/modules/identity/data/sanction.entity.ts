import { SanctionKind } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** What a moderator imposed on somebody, for good: what is lifted stays in the history. */
@Entity()
@Index(['accountId', 'at', 'id'])
@OneOf('kind', SanctionKind)
export class Sanction {
  @Id()
  id!: string;

  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @Column('text')
  kind!: SanctionKind;

  /** As the person is told it. */
  @Column('text')
  reason!: string;

  /** The rule of the community that was broken, where one is named. */
  @Column('text', { nullable: true })
  rule!: string | null;

  /** What it was for. */
  @ForeignKey('Post', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  postId!: string | null;

  @IdColumn({ nullable: true })
  reviewItemId!: string | null;

  /** null: the system, which can only warn. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  byId!: string | null;

  @Time({ default: () => 'now()' })
  at!: Date;

  /** null: until lifted (and of a warning, which has no end). */
  @Time({ nullable: true })
  until!: Date | null;

  @Time({ nullable: true })
  liftedAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  liftedById!: string | null;

  @Column('text', { default: '' })
  liftReason!: string;
}
