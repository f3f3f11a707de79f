import { ReputationKind } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** Why somebody has the reputation they have. An entry that no longer holds is cancelled, never removed. */
@Entity()
@Index(['accountId', 'at', 'id'])
@OneOf('kind', ReputationKind)
export class ReputationEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @Column('text')
  kind!: ReputationKind;

  @Column('int')
  points!: number;

  /** The same for the same reason: it counts once. */
  @Index({ unique: true })
  @IdColumn()
  key!: string;

  @Index()
  @ForeignKey('Post', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  postId!: string | null;

  /** Who voted, accepted, validated, decided. */
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  byId!: string | null;

  @CreatedAt()
  at!: Date;

  @Time({ nullable: true })
  cancelledAt!: Date | null;
}
