import { Candidates } from './candidates.ts';
import { DocumentStore } from './document-store.ts';
import { HitReader } from './hit-reader.ts';
import { PostgresSearchEngine } from './postgres-engine.ts';
import { SimilarFinder } from './similar-finder.ts';
import { VocabularyReader } from './vocabulary-reader.ts';
import { VocabularyStore } from './vocabulary-store.ts';

/** The engine on PostgreSQL and its parts. */
export const postgresEngine = [Candidates, DocumentStore, HitReader, SimilarFinder, VocabularyReader, VocabularyStore, PostgresSearchEngine];
