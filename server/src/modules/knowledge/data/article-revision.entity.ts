import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn } from '../../../platform/database/columns.ts';

@Entity()
export class ArticleRevision {
  @ForeignKey('Article', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  articleId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text')
  title!: string;

  @Column('text')
  problemMarkdown!: string;

  @Column('text')
  solutionMarkdown!: string;

  @Column('text', { default: '' })
  environment!: string;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  editorId!: string | null;

  @CreatedAt()
  createdAt!: Date;

  @Column('text', { default: '' })
  reason!: string;
}
