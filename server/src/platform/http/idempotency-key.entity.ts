import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../database/columns.ts';

@Entity()
@Index(['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('text')
  clientId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  requestHash!: string;

  @Column('int', { nullable: true })
  status!: number | null;

  @Column('jsonb', { nullable: true })
  body!: Record<string, unknown> | null;

  @CreatedAt()
  createdAt!: Date;
}
