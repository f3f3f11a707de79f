import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, IdColumn } from '../../../platform/database/columns.ts';

@Entity()
@Index(['postId', 'accountId'], { unique: true })
@Check('chk_vote_value', '"value" IN (-1, 1)')
export class Vote {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey('Post', { onDelete: 'CASCADE' })
  @IdColumn()
  postId!: string;

  @Index()
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  accountId!: string | null;

  @Column('smallint')
  value!: number;

  @Column('int', { default: 1 })
  weight!: number;

  @CreatedAt()
  createdAt!: Date;

  @Index({ unique: true })
  @Column('text', { nullable: true })
  importKey!: string | null;
}
