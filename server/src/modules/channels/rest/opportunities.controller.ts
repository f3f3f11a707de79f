import { isStaff } from '../../../platform/access/actor.ts';
import { forbidden, notFound } from '../../../platform/errors/errors.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { HandOver, MarkOpportunity, OpportunityReader, UpdateOpportunity } from '../../opportunities/index.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { opportunityOperations as on } from './opportunities.operations.ts';
import { OpportunityJson } from './opportunity-json.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';

type On = typeof on;

@RestController()
export class OpportunitiesController {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly handOver: HandOver,
    private readonly json: OpportunityJson,
    private readonly markOpportunity: MarkOpportunity,
    private readonly updateOpportunity: UpdateOpportunity,
  ) {}

  @Handles(on.list)
  async list(@Context() ctx: GqlContext, @Input() { limit, cursor, stage, updated_since: since, thread_id: thread, crm_reference: crmReference, ...wanted }: InputOf<On['list']>): Promise<OutputOf<On['list']>> {
    const query = { ...wanted, thread, crmReference, stages: stage && [stage], updatedSince: since === undefined ? undefined : new Date(since) };
    const { nodes, pageInfo } = await this.opportunities.list(ctx.actor, query, limit, cursor);
    return { items: (await this.handOver.all(nodes)).map((o) => this.json.one(o)), next_cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  @Handles(on.get)
  get(@Context() ctx: GqlContext, @Input() { id }: InputOf<On['get']>): Promise<OutputOf<On['get']>> {
    return this.read(ctx, id);
  }

  @Handles(on.mark)
  async mark(@Context() ctx: GqlContext, @Input() { thread_id: thread, post_id: post, user_id: person, ...input }: InputOf<On['mark']>): Promise<OutputOf<On['mark']>> {
    // An expert marks on the pages of the community: the answer here would show the mark.
    if (!isStaff(ctx.actor)) throw forbidden();
    const id = await this.markOpportunity.execute(ctx.actor, { thread, post, person, ...fieldsOf(input) });
    return this.read(ctx, id ?? '');
  }

  @Handles(on.change)
  async change(@Context() ctx: GqlContext, @Input() { id, base_version: baseVersion, ...input }: InputOf<On['change']>): Promise<OutputOf<On['change']>> {
    await this.updateOpportunity.execute(ctx.actor, { id, baseVersion, ...fieldsOf(input) });
    return this.read(ctx, id);
  }

  private async read(ctx: GqlContext, id: string) {
    const found = await this.handOver.one(ctx.actor, id);
    if (!found) throw notFound('This opportunity');
    return this.json.one(found);
  }
}

const fieldsOf = ({ contact_basis: contactBasis, crm_reference: crmReference, owner_id: owner, notes: note, interest, stage, outcome, value, currency, due }: Partial<InputOf<On['change']>>) =>
  ({ contactBasis, crmReference, owner, note, interest, stage, outcome, value, currency, due });
