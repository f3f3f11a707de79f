import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Gone, SearchDoc } from '../../domain/engine.ts';
import { languageOf } from '../../domain/locales.ts';
import { quality } from '../ranking.ts';
import { Cluster } from './cluster.ts';
import { Indices, type Stage } from './indices.ts';
import { analysisOf } from './languages.ts';

/** A document that Elasticsearch will not take, however often it is sent. */
export interface Rejected {
  id: string;
  reason: string;
}

const BODY = 60_000;
const MORE = 100_000;
/** Characters of one request. */
const CHUNK = 2_000_000;
/** A chunk is written in a fraction of this. One that hangs is sent again, and the community is to be found anew within 10 s of a return. */
const PATIENCE_MS = 8_000;
/** It has no room at the moment, or no place for the shard: later it will. */
const LATER = new Set([404, 429, 500, 502, 503, 504]);

type Operation = Record<string, unknown>;

/** Writes documents under the version of their row: whatever arrives late or twice changes nothing. */
@Injectable()
export class Documents {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
  ) {}

  /** @throws when Elasticsearch is out of reach or has no room; the same may be sent again */
  async write(stages: readonly Stage[], docs: readonly SearchDoc[], gone: readonly Gone[]): Promise<Rejected[]> {
    const rejected = new Map<string, string>();
    for (const stage of stages) {
      const operations = [...docs.map((d) => this.put(d, stage)), ...gone.map((g) => this.take(g, stage))];
      for (const chunk of chunks(operations)) for (const { id, reason } of await this.send(chunk)) rejected.set(id, reason);
    }
    return [...rejected].map(([id, reason]) => ({ id, reason }));
  }

  private put(doc: SearchDoc, stage: Stage): Operation[] {
    return [{ index: { _index: this.indices.alias(doc.type, stage), _id: doc.id, version: doc.version, version_type: 'external_gte', require_alias: true } }, sourceOf(doc)];
  }

  private take({ id, type, version }: Gone, stage: Stage): Operation[] {
    return [{ delete: { _index: this.indices.alias(type, stage), _id: id, ...(version !== undefined && { version, version_type: 'external_gte' }) } }];
  }

  private async send(operations: Operation[][]): Promise<Rejected[]> {
    if (operations.length === 0) return [];
    const answer = await this.cluster.client.bulk({ operations: operations.flat() }, { requestTimeout: PATIENCE_MS, maxRetries: 1 });
    if (!answer.errors) return [];
    const rejected: Rejected[] = [];
    for (const item of answer.items) {
      const [operation, { _id, status, error }] = Object.entries(item)[0]!;
      if (!error || status === 409 || (operation === 'delete' && status === 404)) continue;
      const reason = `${error.type}: ${error.caused_by?.reason ?? error.reason}`;
      if (LATER.has(status)) throw new Error(`Elasticsearch did not take ${_id}: ${reason}`);
      rejected.push({ id: String(_id), reason });
    }
    return rejected;
  }
}

function* chunks(operations: readonly Operation[][]): Generator<Operation[][]> {
  let chunk: Operation[][] = [];
  let size = 0;
  for (const operation of operations) {
    const more = operation.reduce((n, o) => n + 300 + 2 * (lengthOf(o['title']) + lengthOf(o['body']) + lengthOf(o['more'])), 0);
    if (size + more > CHUNK && chunk.length > 0) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(operation);
    size += more;
  }
  yield chunk;
}

const lengthOf = (text: unknown): number => (typeof text === 'string' ? text.length : 0);

function sourceOf(doc: SearchDoc): Operation {
  const analysis = analysisOf(doc.locale);
  const [title, body, more] = [doc.title.toWellFormed(), doc.body.slice(0, BODY).toWellFormed(), doc.more.slice(0, MORE).toWellFormed()];
  return {
    id: doc.id, type: doc.type, thread_id: doc.threadId, space_id: doc.spaceId, audience: doc.audience, state: doc.state, locale: doc.locale, language: languageOf(doc.locale), analysis, tags: doc.tags,
    votes: doc.votes, answer_count: doc.answerCount, validated: doc.validated, created_at: doc.createdAt.toISOString(), version: doc.version, url: doc.url, quality: quality(doc),
    // The title of an answer is that of its thread: shown, but not searched.
    ...(doc.type === SearchType.ANSWER ? { heading: title } : { title, [`title_${analysis}`]: title }),
    body, [`body_${analysis}`]: body, more, [`more_${analysis}`]: more,
  };
}
