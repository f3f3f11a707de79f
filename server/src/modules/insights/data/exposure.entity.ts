import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, IdColumn } from '../../../platform/database/columns.ts';

@Entity()
export class Exposure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  channel!: string;

  @Column('text', { default: '' })
  client!: string;

  @Index()
  @IdColumn()
  itemId!: string;

  @Column('int')
  revision!: number;

  @Column('text', { default: '' })
  visitorHash!: string;

  @CreatedAt()
  createdAt!: Date;
}
