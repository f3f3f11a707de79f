import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, IdColumn, Time } from '../../../platform/database/columns.ts';

/** What was searched for, and what came of it. Nothing in it leads to a person. */
@Entity()
@Index(['visitorHash', 'createdAt'])
export class SearchLog {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Index()
  @CreatedAt()
  createdAt!: Date;

  /** Another one each day. */
  @Column('text')
  visitorHash!: string;

  /** Of the reader. */
  @Column('text')
  locale!: string;

  /** Lower case, spaces as one, with operators. */
  @Column('text')
  query!: string;

  /** Something beside the words narrowed it. */
  @Column('boolean')
  narrowed!: boolean;

  /** Ids of the first page, best first. Empty: nothing was found. */
  @IdColumn({ array: true })
  shown!: string[];

  /** What was opened last. */
  @IdColumn({ nullable: true })
  clickedId!: string | null;

  @Time({ nullable: true })
  clickedAt!: Date | null;
}
