import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.ts';

/**
 * Every word of the searched texts: how it is stemmed and how common it is. Finds what was typed without accents, in another form,
 * unfinished or with a slip. Counts only grow until `reindex --clear`; ranking needs them roughly.
 */
@Entity()
@Index('search_word_slips', { synchronize: false })
@Index('search_word_trigrams', { synchronize: false })
@Index(['word', 'config'])
@Index(['lexeme', 'config'])
export class SearchWord {
  /** As written, lower case. */
  @PrimaryColumn('text', { collation: 'C' })
  form!: string;

  /** Text search configuration. */
  @PrimaryColumn('text', { collation: 'C' })
  config!: string;

  /** Without accents. */
  @IdColumn()
  word!: string;

  /** The stem under which PostgreSQL indexes the form; empty: a stop word. */
  @IdColumn()
  lexeme!: string;

  /** Threads and articles with this form. */
  @Column('int')
  docs!: number;

  /** The word without each of its letters. */
  @Column('text', { array: true })
  slips!: string[];
}
