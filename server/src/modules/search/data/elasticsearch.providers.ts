import { Analyses } from './elasticsearch/analyses.ts';
import { Cluster } from './elasticsearch/cluster.ts';
import { Completer } from './elasticsearch/completer.ts';
import { Counter } from './elasticsearch/counter.ts';
import { Documents } from './elasticsearch/documents.ts';
import { ElasticsearchAids } from './elasticsearch/elasticsearch-aids.ts';
import { ElasticsearchEngine } from './elasticsearch/elasticsearch-engine.ts';
import { ElasticsearchState } from './elasticsearch/elasticsearch-state.ts';
import { Hits } from './elasticsearch/hits.ts';
import { Indices } from './elasticsearch/indices.ts';
import { Marker } from './elasticsearch/marker.ts';
import { SimilarByTerms } from './elasticsearch/similar-by-terms.ts';
import { Stems } from './elasticsearch/stems.ts';
import { Stored } from './elasticsearch/stored.ts';
import { Suggestions } from './elasticsearch/suggestions.ts';
import { PendingRepository } from './pending.repository.ts';

/** The engine on Elasticsearch and its parts. */
export const elasticsearchEngine = [Cluster, Indices, Documents, Stored, Analyses, Stems, Marker, Hits, Suggestions, SimilarByTerms, Completer, Counter, ElasticsearchEngine, ElasticsearchAids, ElasticsearchState, PendingRepository];
