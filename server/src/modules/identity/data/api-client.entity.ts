import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, Id, Time } from '../../../platform/database/columns.ts';

@Entity()
export class ApiClient {
  @Id()
  id!: string;

  @Column('text')
  name!: string;

  @Index({ unique: true })
  @Column('text')
  keyHash!: string;

  @Column('text', { array: true })
  scopes!: string[];

  @CreatedAt()
  createdAt!: Date;

  @Time({ nullable: true })
  lastUsedAt!: Date | null;

  @Time({ nullable: true })
  revokedAt!: Date | null;
}
