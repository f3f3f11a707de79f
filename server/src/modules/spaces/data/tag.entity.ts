import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, Id } from '../../../platform/database/columns.ts';

@Entity()
export class Tag {
  @Id()
  id!: string;

  @Index({ unique: true })
  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  wikiMarkdown!: string;

  @Column('text', { default: '' })
  wikiHtml!: string;

  @CreatedAt()
  createdAt!: Date;
}
