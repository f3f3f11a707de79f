import { Injectable } from '@nestjs/common';
import { system } from '../../../../platform/access/actor.ts';
import { HandOver } from '../../../opportunities/index.ts';
import { OpportunityJson } from '../../rest/opportunity-json.ts';

/** Opportunities as they are when the message leaves, in the shape of the REST API: contact data only with a contact basis at that time. */
@Injectable()
export class HandedOpportunities {
  constructor(
    private readonly handOver: HandOver,
    private readonly json: OpportunityJson,
  ) {}

  async one(id: string): Promise<object | null> {
    const found = await this.handOver.one(system, id);
    return found ? { opportunity: this.json.one(found) } : null;
  }
}
