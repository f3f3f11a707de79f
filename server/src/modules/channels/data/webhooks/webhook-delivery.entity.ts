import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../../platform/database/columns.ts';
import { DeliveryNote, DeliveryState } from '../../domain/webhooks/states.ts';

/** One event for one webhook. Holds ids and no content: what is sent is read anew before each attempt, so that it is never more than may be read then. */
@Entity()
@OneOf('state', DeliveryState)
@OneOf('note', DeliveryNote)
@Index(['webhookId', 'eventId', 'type'], { unique: true })
@Index(['webhookId', 'createdAt', 'id'])
@Index(['webhookId', 'nextAttemptAt'], { where: `state = 'pending'` })
@Index(['createdAt'])
export class WebhookDelivery {
  /** The receiver's `webhook-id`. */
  @Id()
  id!: string;

  @ForeignKey('Webhook', { onDelete: 'CASCADE' })
  @IdColumn()
  webhookId!: string;

  @IdColumn()
  eventId!: string;

  @Column('text')
  type!: string;

  /** Payload of the event. */
  @Column('jsonb')
  facts!: object;

  @Time()
  occurredAt!: Date;

  @Column('text', { default: DeliveryState.PENDING })
  state!: DeliveryState;

  @Column('text', { nullable: true })
  note!: DeliveryNote | null;

  /** Since it was made or sent again by hand. */
  @Column('int', { default: 0 })
  failures!: number;

  /** Of a pending one. While a worker sends it: when another one may take it for lost. */
  @Time({ nullable: true })
  nextAttemptAt!: Date | null;

  /** How often it was taken for sending; says whose attempt it is. */
  @Column('int', { default: 0 })
  taken!: number;

  /** A worker is sending it. */
  @Column('boolean', { default: false })
  sending!: boolean;

  @CreatedAt()
  createdAt!: Date;
}
