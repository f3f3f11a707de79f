import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, OneOf } from '../../../platform/database/columns.ts';

@Entity()
@OneOf('kind', ['related','duplicate'])
export class ThreadLink {
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  fromId!: string;

  @Index()
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  toId!: string;

  @Column('text')
  kind!: 'related' | 'duplicate';

  @CreatedAt()
  createdAt!: Date;
}
