import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class RateLimit {
  @PrimaryColumn('text')
  key!: string;

  @PrimaryColumn('timestamptz', { precision: 3 })
  windowStart!: Date;

  @Column('int')
  count!: number;
}
