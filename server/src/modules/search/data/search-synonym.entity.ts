import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt } from '../../../platform/database/columns.ts';

/** Words that mean the same in this community. Applied to queries, so that no document has to be indexed anew. */
@Entity()
export class SearchSynonym {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text', { array: true })
  words!: string[];

  @CreatedAt()
  createdAt!: Date;
}
