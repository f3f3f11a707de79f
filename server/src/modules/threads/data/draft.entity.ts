import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Time } from '../../../platform/database/columns.ts';

@Entity()
export class Draft {
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  accountId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Time({ default: () => 'now()' })
  updatedAt!: Date;

  /** When it was first saved, and how long its text was then: tells how fast the rest was typed. */
  @Time({ default: () => 'now()' })
  startedAt!: Date;

  @Column('int', { default: 0 })
  startedLength!: number;
}
