import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity()
export class ThreadTag {
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  threadId!: string;

  @Index()
  @ForeignKey('Tag', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  tagId!: string;
}
