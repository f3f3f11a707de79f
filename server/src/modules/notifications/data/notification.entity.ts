import { NotificationKind } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@Index(['accountId', 'dedupeKey'], { unique: true })
@Index(['accountId', 'createdAt', 'id'])
@Index(['accountId'], { where: 'read_at IS NULL' })
@OneOf('kind', NotificationKind)
export class Notification {
  @Id()
  id!: string;

  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @Column('text')
  kind!: NotificationKind;

  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  actorId!: string | null;

  @Index()
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  threadId!: string | null;

  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  postId!: string | null;

  @Column('text')
  dedupeKey!: string;

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  readAt!: Date | null;
}
