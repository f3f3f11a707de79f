import { Injectable } from '@nestjs/common';
import { type CountRequest, type Counts, SearchAids } from '../../domain/aids.ts';
import { Counter } from './counter.ts';

@Injectable()
export class ElasticsearchAids extends SearchAids {
  constructor(private readonly counter: Counter) {
    super();
  }

  counts = (request: CountRequest): Promise<Counts> => this.counter.count(request);
}
