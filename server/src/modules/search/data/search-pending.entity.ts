import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, Id, OneOf } from '../../../platform/database/columns.ts';

export const Pending = { THREAD: 'thread', ARTICLE: 'article', EVERYTHING: 'everything' } as const;
export type Pending = (typeof Pending)[keyof typeof Pending];

/** What Elasticsearch has not been told yet. */
@Entity()
@OneOf('kind', Pending)
export class SearchPending {
  /** Of the thread or article; `*` with "everything": nobody follows, so single changes are not written down. */
  @Id()
  id!: string;

  @Column('text')
  kind!: Pending;

  /** Grows with every change, so that one that happens while it is told is not forgotten. */
  @Index()
  @Column('bigint', { generated: 'increment' })
  seq!: string;

  @CreatedAt()
  since!: Date;
}
