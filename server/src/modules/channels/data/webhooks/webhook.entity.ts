import { Column, Entity, ForeignKey } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../../platform/database/columns.ts';
import { DisabledReason, WebhookState } from '../../domain/webhooks/states.ts';

@Entity()
@OneOf('state', WebhookState)
@OneOf('disabled_reason', DisabledReason)
export class Webhook {
  @Id()
  id!: string;

  @Column('text')
  url!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('text', { array: true })
  types!: string[];

  /** Sealed (platform/config/secret-box.ts) under the webhook's id. */
  @Column('text')
  secret!: string;

  @Column('text', { nullable: true })
  previousSecret!: string | null;

  @Time({ nullable: true })
  previousSecretUntil!: Date | null;

  @Column('text', { default: WebhookState.ACTIVE })
  state!: WebhookState;

  @Column('text', { nullable: true })
  disabledReason!: DisabledReason | null;

  @Time({ nullable: true })
  disabledAt!: Date | null;

  @Time({ nullable: true })
  failingSince!: Date | null;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  madeById!: string | null;

  @ForeignKey('ApiClient', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  clientId!: string | null;

  @CreatedAt()
  createdAt!: Date;
}
