import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn } from '../../../platform/database/columns.ts';

/** One field of one change. */
@Entity()
export class OpportunityChange {
  @ForeignKey('Opportunity', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  opportunityId!: string;

  /** The version of the opportunity that the change made. */
  @PrimaryColumn('int')
  version!: number;

  @PrimaryColumn('text')
  field!: string;

  @CreatedAt()
  at!: Date;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  byId!: string | null;

  @Column('text', { nullable: true })
  before!: string | null;

  @Column('text', { nullable: true })
  after!: string | null;
}
