import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class Mention {
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  postId!: string;

  @Index()
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  accountId!: string;
}
