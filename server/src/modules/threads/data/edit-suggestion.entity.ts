import { Significance } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';
import { SuggestionState } from '../domain/suggestion-state.ts';

/** An edit of somebody else's post that waits until it is approved. */
@Entity()
@Index(['postId', 'createdAt'])
@Index('edit_suggestion_open', ['editorId', 'postId'], { unique: true, where: "state = 'open'" })
@OneOf('state', SuggestionState)
@OneOf('significance', Significance)
export class EditSuggestion {
  @Id()
  id!: string;

  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @IdColumn()
  postId!: string;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn()
  editorId!: string;

  /** The revision it changes. */
  @Column('int')
  baseRevision!: number;

  @Column('text')
  markdown!: string;

  /** Of a question. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { array: true, nullable: true })
  tags!: string[] | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('text', { default: 'medium' })
  significance!: Significance;

  /** Which rule holds it; '' where it waits because its editor may only suggest. */
  @Column('text', { default: '' })
  rule!: string;

  @Column('text', { default: 'open' })
  state!: SuggestionState;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  settledAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  settledById!: string | null;

  /** Why it was refused. */
  @Column('text', { default: '' })
  settledReason!: string;
}
