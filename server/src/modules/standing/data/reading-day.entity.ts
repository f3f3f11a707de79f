import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Id } from '../../../platform/database/columns.ts';

/** Days (UTC) of a member: whether they came, and how many of the threads and posts that were written on it they have read since. */
@Entity()
export class ReadingDay {
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @Id()
  accountId!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('boolean', { default: false })
  visited!: boolean;

  @Column('int', { default: 0 })
  threadsOfDay!: number;

  @Column('int', { default: 0 })
  postsOfDay!: number;
}
