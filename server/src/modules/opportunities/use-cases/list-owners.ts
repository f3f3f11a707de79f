import { Injectable } from '@nestjs/common';
import { OpportunitiesRepository } from '../data/opportunities.repository.ts';

/** Ids of who can look after an opportunity, by name. */
@Injectable()
export class ListOwners {
  constructor(private readonly opportunities: OpportunitiesRepository) {}

  async execute(): Promise<string[]> {
    return (await this.opportunities.owners()).map((owner) => owner.id);
  }
}
