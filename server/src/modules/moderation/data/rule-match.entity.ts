import { RuleMode } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, OneOf } from '../../../platform/database/columns.ts';

/** A rule found something in a post: held it, or would have. The last time where it was edited. */
@Entity()
@Index(['ruleId', 'createdAt'])
@OneOf('mode', RuleMode)
export class RuleMatch {
  @ForeignKey('ScreeningRule', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  ruleId!: string;

  @Index()
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  postId!: string;

  /** Of the rule then. */
  @Column('text')
  mode!: RuleMode;

  /** Of the spam model. */
  @Column('real', { nullable: true })
  score!: number | null;

  @Column('text', { default: '' })
  detail!: string;

  @CreatedAt()
  createdAt!: Date;
}
