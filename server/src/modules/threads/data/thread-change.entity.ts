import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';
import { ThreadChangeKind } from '../domain/thread-change.ts';

/** What a moderator did to a thread, with what it takes to undo it. */
@Entity()
@Index(['threadId', 'at', 'id'])
@OneOf('kind', ThreadChangeKind)
export class ThreadChange {
  @Id()
  id!: string;

  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @IdColumn()
  threadId!: string;

  /** What was merged into it, or split off. */
  @Index({ where: 'other_id IS NOT NULL' })
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  otherId!: string | null;

  @Column('text')
  kind!: ThreadChangeKind;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn()
  byId!: string;

  @CreatedAt()
  at!: Date;

  @Column('text', { default: '' })
  reason!: string;

  /** `before` and `after`: an undo wants to find what the change left. */
  @Column('jsonb')
  undo!: object;

  @Time({ nullable: true })
  undoneAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  undoneById!: string | null;
}
