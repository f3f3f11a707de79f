import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';
import { ProposalState } from '../domain/proposal.ts';

/** What the model took for a question of somebody who might buy, and what people said of it. */
@Entity()
@Index(['state', 'score', 'postId'])
@OneOf('state', ProposalState)
export class OpportunityProposal {
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  postId!: string;

  /** How sure the model was, 0 to 1. */
  @Column('real')
  score!: number;

  @Column('text', { default: 'open' })
  state!: ProposalState;

  @CreatedAt()
  createdAt!: Date;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  decidedById!: string | null;

  @Time({ nullable: true })
  decidedAt!: Date | null;
}
