import { AccountState } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@Index('account_name', { synchronize: false })
@OneOf('state', AccountState)
export class Account {
  @Id()
  id!: string;

  @Column('text')
  name!: string;

  @Index({ unique: true })
  @Column('text', { nullable: true })
  email!: string | null;

  @Time({ nullable: true })
  emailConfirmedAt!: Date | null;

  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text', { default: 'active' })
  state!: AccountState;

  @Index({ where: 'state_until IS NOT NULL' })
  @Time({ nullable: true })
  stateUntil!: Date | null;

  @Column('text', { default: 'en' })
  locale!: string;

  @Column('text', { default: '' })
  aboutMarkdown!: string;

  @Column('text', { default: '' })
  aboutHtml!: string;

  @Column('int', { default: 0 })
  trustLevel!: number;

  @Column('int', { default: 1 })
  reputation!: number;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  lastSeenAt!: Date | null;

  @Column('text', { nullable: true })
  importedFrom!: string | null;

  /** Of an erased account whose person goes on under another one: their addresses lead there. */
  @Index({ where: 'merged_into_id IS NOT NULL' })
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  mergedIntoId!: string | null;
}
