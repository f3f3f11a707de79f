import { ArticleAudience, Confidence, Governance } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@Index(['confidence', 'updatedAt', 'id'])
@Index(['updatedAt', 'id'])
@OneOf('confidence', Confidence)
@OneOf('audience', ArticleAudience)
@OneOf('governance', Governance)
export class Article {
  @Id()
  id!: string;

  @Index()
  @ForeignKey('Space', { onDelete: 'RESTRICT' })
  @IdColumn()
  spaceId!: string;

  @Index({ unique: true })
  @ForeignKey('Thread', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  threadId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  locale!: string;

  @Column('text', { default: 'not_validated' })
  confidence!: Confidence;

  @Column('text', { default: 'everyone' })
  audience!: ArticleAudience;

  @Column('text', { default: 'experience' })
  governance!: Governance;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  ownerId!: string | null;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('text', { nullable: true })
  versionRange!: string | null;

  @Column('text', { default: '' })
  environment!: string;

  @IdColumn()
  familyId!: string;

  @Column('text')
  problemMarkdown!: string;

  @Column('text')
  problemHtml!: string;

  @Column('text')
  solutionMarkdown!: string;

  @Column('text')
  solutionHtml!: string;

  @Column('int')
  rendererVersion!: number;

  @Column('text', { default: '' })
  excerpt!: string;

  @Column('int', { default: 1 })
  revision!: number;

  @Time({ nullable: true })
  staleAt!: Date | null;

  @Column('text', { nullable: true })
  staleReason!: string | null;

  @Time({ nullable: true })
  withdrawnAt!: Date | null;

  @Time()
  reviewDueAt!: Date;

  @Time({ nullable: true })
  validatedAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  validatedById!: string | null;

  @Column('int', { default: 0 })
  helpfulCount!: number;

  @Column('int', { default: 0 })
  unhelpfulCount!: number;

  @CreatedAt()
  createdAt!: Date;

  @Time({ default: () => 'now()' })
  updatedAt!: Date;

  @Column('int', { default: 1 })
  version!: number;
}
