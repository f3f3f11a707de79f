import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../../platform/database/columns.ts';

@Entity()
export class OldAddress {
  @PrimaryColumn('text', { collation: 'C' })
  path!: string;

  @Column('text')
  target!: string;

  @CreatedAt()
  createdAt!: Date;
}
