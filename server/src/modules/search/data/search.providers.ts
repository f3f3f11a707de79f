import { Candidates } from './candidates.ts';
import { Completer } from './completer.ts';
import { Counter } from './counter.ts';
import { DocumentStore } from './document-store.ts';
import { HitReader } from './hit-reader.ts';
import { PostgresAids } from './postgres-aids.ts';
import { PostgresSearchEngine } from './postgres-engine.ts';
import { SimilarFinder } from './similar-finder.ts';
import { VocabularyReader } from './vocabulary-reader.ts';
import { VocabularyStore } from './vocabulary-store.ts';

/** The engine on PostgreSQL and its parts. */
export const postgresEngine = [Candidates, Completer, Counter, DocumentStore, HitReader, SimilarFinder, VocabularyReader, VocabularyStore, PostgresSearchEngine, PostgresAids];
