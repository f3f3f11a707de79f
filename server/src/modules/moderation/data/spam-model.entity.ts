import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, Time } from '../../../platform/database/columns.ts';

/** What the spam model has learned, one row each time it learned. The newest is in use. */
@Entity()
export class SpamModel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  version!: number;

  /** Compressed by gzip. */
  @Column('bytea')
  weights!: Buffer;

  /** Posts with a higher score are held. */
  @Column('double precision')
  threshold!: number;

  /** Posts decided as spam that it has learned from, in all. */
  @Column('int')
  spamCount!: number;

  @Column('int')
  honestCount!: number;

  /** Honest posts on which the threshold was set, which it has not learned. */
  @Column('int')
  heldOutCount!: number;

  /** Of the last decision that it has learned. */
  @Time({ nullable: true })
  learnedUntil!: Date | null;

  @CreatedAt()
  createdAt!: Date;
}
