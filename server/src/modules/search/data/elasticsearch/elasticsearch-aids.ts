import { Injectable } from '@nestjs/common';
import { type Completion, type CompletionRequest, type CountRequest, type Counts, SearchAids } from '../../domain/aids.ts';
import { Completer } from './completer.ts';
import { Counter } from './counter.ts';

@Injectable()
export class ElasticsearchAids extends SearchAids {
  constructor(
    private readonly counter: Counter,
    private readonly completer: Completer,
  ) {
    super();
  }

  counts = (request: CountRequest): Promise<Counts> => this.counter.count(request);
  complete = (request: CompletionRequest): Promise<Completion[]> => this.completer.complete(request);
}
