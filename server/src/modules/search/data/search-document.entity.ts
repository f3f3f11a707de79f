import { Audience, SearchType } from '@helpcommons/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

@Entity()
@OneOf('type', SearchType)
@OneOf('audience', Audience)
export class SearchDocument {
  @PrimaryColumn('text', { collation: 'C' })
  id!: string;

  @Column('text')
  type!: SearchType;

  @Index()
  @IdColumn()
  threadId!: string;

  @Index()
  @IdColumn()
  spaceId!: string;

  @Column('text')
  audience!: Audience;

  @Column('text', { nullable: true })
  state!: string | null;

  @Column('text')
  locale!: string;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('text', { array: true })
  tags!: string[];

  @Column('int', { default: 0 })
  votes!: number;

  @Column('int', { default: 0 })
  answerCount!: number;

  @Column('boolean', { default: false })
  validated!: boolean;

  @Column('text')
  url!: string;

  @Time()
  createdAt!: Date;

  @Column('int', { default: 1 })
  version!: number;

  @Column('tsvector')
  titleTsv!: string;

  @Column('tsvector')
  tsv!: string;
}
