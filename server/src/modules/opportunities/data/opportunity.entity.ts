import { ContactBasis, OpportunityStage } from '@helpcommons/shared';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** A chance to sell something, seen in a post, a thread or a person. Only staff ever reads a row of this table. */
@Entity()
@Index(['stage', 'updatedAt', 'id'])
@Index(['updatedAt', 'id'])
@Index(['ownerId', 'updatedAt', 'id'])
@OneOf('stage', OpportunityStage)
@OneOf('contact_basis', ContactBasis)
@Check('chk_opportunity_value', '("value" IS NULL) = ("currency" IS NULL) AND ("value" IS NULL OR "value" >= 0)')
@Check('chk_opportunity_outcome', `"stage" NOT IN ('lost', 'dismissed') OR "outcome" IS NOT NULL`)
@Check('chk_opportunity_closed', `("closed_at" IS NOT NULL) = ("stage" IN ('won', 'lost', 'dismissed'))`)
export class Opportunity {
  @Id()
  id!: string;

  /** Of a thread that was marked as a whole; where a post was marked, its thread is the post's, which may move. */
  @Index()
  @ForeignKey('Thread', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  threadId!: string | null;

  @Index()
  @ForeignKey('Post', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  postId!: string | null;

  /** Who might buy: the author of the thread or post, or the person that was marked. */
  @Index()
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  accountId!: string | null;

  /** The product, in the words of who marked it. */
  @Column('text')
  interest!: string;

  @Column('text', { default: 'spotted' })
  stage!: OpportunityStage;

  /** Why it was won, lost or dismissed. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  ownerId!: string | null;

  /** In whole units of the currency: 15 digits in all, so that a JSON number holds it exactly. */
  @Column('numeric', { precision: 15, scale: 3, nullable: true })
  value!: string | null;

  /** ISO 4217 */
  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text', { default: 'none' })
  contactBasis!: ContactBasis;

  @Column('text', { nullable: true })
  crmReference!: string | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  markedById!: string | null;

  @CreatedAt()
  markedAt!: Date;

  /** A model had proposed it. */
  @Column('boolean', { default: false })
  proposed!: boolean;

  /** When it was won, lost or dismissed. */
  @Time({ nullable: true })
  closedAt!: Date | null;

  @Time({ default: () => 'now()' })
  updatedAt!: Date;

  @Column('int', { default: 1 })
  version!: number;
}
