import { Audience, SearchType } from '@helpcommons/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, OneOf, Time } from '../../../platform/database/columns.ts';

/** What can be found: filled by the worker, so that full-text indexes do not slow posting. */
@Entity()
@Index('search_document_title', { synchronize: false })
@Index('search_document_main', { synchronize: false })
@Index('search_document_answers', { synchronize: false })
@Index('search_document_tags', { synchronize: false })
@Index('search_document_newest', { synchronize: false })
@Index('search_document_newest_answers', { synchronize: false })
@Index('search_document_votes', { synchronize: false })
@OneOf('type', SearchType)
@OneOf('audience', Audience)
export class SearchDocument {
  @PrimaryColumn('text', { collation: 'C' })
  id!: string;

  @Column('text')
  type!: SearchType;

  @Index()
  @IdColumn({ nullable: true })
  threadId!: string | null;

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

  /** Empty for an answer. */
  @Column('tsvector')
  titleTsv!: string;

  /** Title A, body B, the answers of a thread D. */
  @Column('tsvector')
  tsv!: string;
}
