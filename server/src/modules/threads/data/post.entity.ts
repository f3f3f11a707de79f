import { PostKind, Visibility } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@Index(['threadId', 'kind', 'createdAt'])
@Index(['authorId', 'createdAt', 'id'])
@OneOf('kind', PostKind)
@OneOf('visibility', Visibility)
export class Post {
  @Id()
  id!: string;

  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @IdColumn()
  threadId!: string;

  @Column('text')
  kind!: PostKind;

  @Index()
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  parentId!: string | null;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn()
  authorId!: string;

  @Column('text')
  markdown!: string;

  @Column('text', { default: '' })
  html!: string;

  @Column('int', { default: 0 })
  rendererVersion!: number;

  @Column('text', { default: '' })
  excerpt!: string;

  @Column('int', { default: 1 })
  revision!: number;

  @Column('text', { default: 'public' })
  visibility!: Visibility;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  editedAt!: Date | null;

  @Time({ nullable: true })
  deletedAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  deletedBy!: string | null;

  @Column('int', { default: 0 })
  upCount!: number;

  @Column('int', { default: 0 })
  downCount!: number;

  @Column('int', { default: 0 })
  workedCount!: number;

  @Column('int', { default: 0 })
  failedCount!: number;

  @Column('double precision', { default: 0 })
  rank!: number;

  @Time({ nullable: true })
  acceptedAt!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  acceptedById!: string | null;

  @Time({ nullable: true })
  rejectedAt!: Date | null;

  @Column('text', { nullable: true })
  rejectedReason!: string | null;

  @Column('boolean', { default: false })
  official!: boolean;

  @Index()
  @Column('text', { nullable: true })
  textHash!: string | null;

  @Column('int', { default: 1 })
  version!: number;
}
