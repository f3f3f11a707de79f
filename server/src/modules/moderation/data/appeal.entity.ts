import { AppealState } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** The author asks that somebody else looks at a decision; once. */
@Entity()
@OneOf('state', AppealState)
export class Appeal {
  @Id()
  id!: string;

  @Index({ unique: true })
  @ForeignKey('Decision', { onDelete: 'CASCADE' })
  @IdColumn()
  decisionId!: string;

  @Index({ unique: true })
  @ForeignKey('ReviewItem', { onDelete: 'CASCADE' })
  @IdColumn()
  itemId!: string;

  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @Column('text')
  text!: string;

  @Column('text', { default: 'open' })
  state!: AppealState;

  /** Of who decided it; told to the author. */
  @Column('text', { default: '' })
  reason!: string;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  decidedAt!: Date | null;
}
