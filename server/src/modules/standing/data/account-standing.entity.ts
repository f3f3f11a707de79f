import { Column, Entity, ForeignKey } from 'typeorm';
import { Id, Time } from '../../../platform/database/columns.ts';

/** What a member read, in all, and since when they have their trust level. */
@Entity()
export class AccountStanding {
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @Id()
  accountId!: string;

  @Column('int', { default: 0 })
  daysVisited!: number;

  @Column('int', { default: 0 })
  threadsEntered!: number;

  @Column('int', { default: 0 })
  postsRead!: number;

  @Column('int', { default: 0 })
  secondsRead!: number;

  /** What is told of reading later counts no further back than this. */
  @Time({ nullable: true })
  lastReadingAt!: Date | null;

  /** When the present trust level was reached. */
  @Time({ nullable: true })
  levelSince!: Date | null;

  /** Before level 4 was given by hand. */
  @Column('smallint', { nullable: true })
  levelBefore!: number | null;
}
