import { RuleMode, ScreeningKind } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** What posts are looked through for before they are published. */
@Entity()
@Index('screening_rule_built_in', ['kind'], { unique: true, where: "kind not in ('word', 'pattern')" })
@OneOf('kind', ScreeningKind)
@OneOf('mode', RuleMode)
export class ScreeningRule {
  @Id()
  id!: string;

  @Column('text')
  kind!: ScreeningKind;

  @Column('text', { default: '' })
  name!: string;

  /** null: texts of all languages. */
  @Column('text', { nullable: true })
  locale!: string | null;

  /** The words, one a line; the pattern. */
  @Column('text', { default: '' })
  text!: string;

  @Column('text', { default: 'shadow' })
  mode!: RuleMode;

  /** Since when it looks for what it looks for now. */
  @Time({ default: () => 'now()' })
  since!: Date;

  @CreatedAt()
  createdAt!: Date;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  createdById!: string | null;
}
