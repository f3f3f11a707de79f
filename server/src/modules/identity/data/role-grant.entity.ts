import { Role } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@Index(['accountId', 'role', 'spaceId'], { unique: true, where: 'space_id IS NOT NULL' })
@Index(['accountId', 'role'], { unique: true, where: 'space_id IS NULL' })
@OneOf('role', Role)
export class RoleGrant {
  @Id()
  id!: string;

  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn()
  accountId!: string;

  @Column('text')
  role!: Role;

  @Index()
  @ForeignKey('Space', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  spaceId!: string | null;

  @IdColumn({ nullable: true })
  grantedBy!: string | null;

  @Time({ nullable: true })
  until!: Date | null;

  @CreatedAt()
  createdAt!: Date;
}
