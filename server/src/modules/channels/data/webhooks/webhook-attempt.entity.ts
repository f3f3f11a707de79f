import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../../../platform/database/columns.ts';

@Entity()
export class WebhookAttempt {
  @ForeignKey('WebhookDelivery', { onDelete: 'CASCADE' })
  @PrimaryColumn('text', { collation: 'C' })
  deliveryId!: string;

  @PrimaryColumn('int')
  number!: number;

  @CreatedAt()
  at!: Date;

  @Column('int', { nullable: true })
  status!: number | null;

  @Column('int')
  durationMs!: number;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('text', { default: '' })
  response!: string;
}
