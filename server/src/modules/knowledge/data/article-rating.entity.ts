import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../../platform/database/columns.ts';

@Entity()
export class ArticleRating {
  @ForeignKey('Article', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  articleId!: string;

  @PrimaryColumn('text')
  raterKey!: string;

  @Column('boolean')
  helpful!: boolean;

  @CreatedAt()
  createdAt!: Date;
}
