import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn } from '../../../platform/database/columns.ts';

@Entity()
export class OpportunityNote {
  @ForeignKey('Opportunity', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  opportunityId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text')
  text!: string;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  byId!: string | null;

  @CreatedAt()
  at!: Date;
}
