import { Entity, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../database/columns.ts';

@Entity()
export class EventReceipt {
  @PrimaryColumn('text')
  subscriber!: string;

  @PrimaryColumn('text')
  eventId!: string;

  @CreatedAt()
  createdAt!: Date;
}
