import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, Time } from '../../../platform/database/columns.ts';

@Entity()
export class Session {
  @Id()
  id!: string;

  @Index({ unique: true })
  @Column('text')
  tokenHash!: string;

  @Index()
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @CreatedAt()
  createdAt!: Date;

  @Time()
  lastSeenAt!: Date;

  @Index()
  @Time()
  expiresAt!: Date;

  @Column('text', { default: '' })
  userAgent!: string;

  @Column('text', { default: '' })
  ipPrefix!: string;
}
