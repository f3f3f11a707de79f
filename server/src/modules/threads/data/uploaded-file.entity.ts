import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn } from '../../../platform/database/columns.ts';

@Entity()
export class UploadedFile {
  @Id()
  id!: string;

  @Index()
  @ForeignKey('Account', { onDelete: 'RESTRICT' })
  @IdColumn()
  ownerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  mime!: string;

  @Column('int')
  bytes!: number;

  @Column('int', { nullable: true })
  width!: number | null;

  @Column('int', { nullable: true })
  height!: number | null;

  @Column('text')
  storageKey!: string;

  @Column('text')
  sha256!: string;

  @CreatedAt()
  createdAt!: Date;
}
