import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@OneOf('purpose', ['confirm','reset','accept'])
export class EmailToken {
  @PrimaryColumn('text', { collation: 'C' })
  tokenHash!: string;

  @Index()
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @Column('text')
  purpose!: 'confirm' | 'reset' | 'accept';

  @Column('text', { default: '' })
  subject!: string;

  @CreatedAt()
  createdAt!: Date;

  @Index()
  @Time()
  expiresAt!: Date;

  @Time({ nullable: true })
  usedAt!: Date | null;
}
