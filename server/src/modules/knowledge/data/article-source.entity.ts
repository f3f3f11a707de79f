import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class ArticleSource {
  @ForeignKey('Article', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  articleId!: string;

  @Index()
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  postId!: string;

  @Column('int')
  postRevision!: number;
}
