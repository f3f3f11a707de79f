import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn } from '../database/columns.ts';

/** One staff action. The database refuses to change or remove a row; so it holds ids and no foreign keys, and no personal data but what `before` and `after` must show. */
@Entity()
@Index(['at', 'id'])
@Index(['actorId', 'at', 'id'])
@Index(['action', 'at', 'id'])
@Index(['subjectId', 'at', 'id'])
@Index(['spaceId', 'at', 'id'])
@Index('audit_entry_text', { synchronize: false })
export class AuditEntry {
  @Id()
  id!: string;

  @CreatedAt()
  at!: Date;

  /** null: the system itself. */
  @IdColumn({ nullable: true })
  actorId!: string | null;

  /** The API client it came through. */
  @IdColumn({ nullable: true })
  clientId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  subjectType!: string;

  @IdColumn()
  subjectId!: string;

  /** Where it happened; null: in the whole community. */
  @IdColumn({ nullable: true })
  spaceId!: string | null;

  @Column('text', { default: '' })
  reason!: string;

  @Column('jsonb', { nullable: true })
  before!: object | null;

  @Column('jsonb', { nullable: true })
  after!: object | null;
}
