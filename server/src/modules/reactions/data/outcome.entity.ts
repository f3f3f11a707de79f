import { OutcomeKind } from '@helpcommons/shared';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, IdColumn, OneOf } from '../../../platform/database/columns.ts';

@Entity()
@Index(['postId', 'accountId'], { unique: true })
@Index(['articleId', 'accountId'], { unique: true })
@Check('chk_outcome_subject', 'num_nonnulls("post_id", "article_id") = 1')
@OneOf('kind', OutcomeKind)
export class Outcome {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Index()
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  postId!: string | null;

  @ForeignKey('Article', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  articleId!: string | null;

  @Column('text')
  kind!: OutcomeKind;

  @Column('text', { default: '' })
  reason!: string;

  @Column('text', { nullable: true })
  productVersion!: string | null;

  @CreatedAt()
  createdAt!: Date;
}
