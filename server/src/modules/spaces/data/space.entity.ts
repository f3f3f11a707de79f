import { Audience } from '@helpcommons/shared';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Id, IdColumn, OneOf } from '../../../platform/database/columns.ts';

@Entity()
@OneOf('read_audience', Audience)
@OneOf('ask_audience', Audience)
@OneOf('answer_audience', Audience)
export class Space {
  @Id()
  id!: string;

  @Index({ unique: true })
  @Column('text')
  slug!: string;

  @Index()
  @ForeignKey('Space', { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('int', { default: 0 })
  position!: number;

  @Column('text', { default: 'en' })
  locale!: string;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('boolean', { default: false })
  asksForProduct!: boolean;

  @Column('text', { default: 'everyone' })
  readAudience!: Audience;

  @Column('text', { default: 'members' })
  askAudience!: Audience;

  @Column('text', { default: 'members' })
  answerAudience!: Audience;

  @Column('boolean', { default: false })
  reviewsEverything!: boolean;

  @Column('boolean', { default: false })
  autoValidates!: boolean;

  @CreatedAt()
  createdAt!: Date;
}
