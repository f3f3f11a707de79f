import { Column, Entity, ForeignKey } from 'typeorm';
import { Id } from '../../../platform/database/columns.ts';

/** A thread that a member has opened, with what they read in it, so that each counts once. */
@Entity()
export class ThreadReading {
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @Id()
  accountId!: string;

  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @Id()
  threadId!: string;

  @Column('text', { array: true, default: () => "'{}'" })
  postIds!: string[];
}
