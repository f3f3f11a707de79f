import { Significance } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn, OneOf } from '../../../platform/database/columns.ts';

@Entity()
@OneOf('significance', Significance)
export class PostRevision {
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  postId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { array: true, nullable: true })
  tags!: string[] | null;

  @Column('text')
  markdown!: string;

  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn()
  editorId!: string;

  @CreatedAt()
  createdAt!: Date;

  @Column('text', { default: '' })
  reason!: string;

  @Column('text', { default: 'medium' })
  significance!: Significance;
}
