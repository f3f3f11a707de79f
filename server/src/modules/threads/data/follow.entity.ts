import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../../platform/database/columns.ts';

@Entity()
export class Follow {
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  accountId!: string;

  @Index()
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  threadId!: string;

  @CreatedAt()
  createdAt!: Date;
}
