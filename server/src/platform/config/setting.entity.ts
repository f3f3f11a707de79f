import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Time } from '../database/columns.ts';

@Entity()
export class Setting {
  @PrimaryColumn('text', { collation: 'C' })
  key!: string;

  @Column('jsonb')
  value!: Record<string, unknown>;

  @Time({ default: () => 'now()' })
  updatedAt!: Date;
}
