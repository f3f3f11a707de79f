import { profilePath, threadPath } from '@helpcommons/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import { SpaceCatalog } from '../../spaces/index.ts';
import { OpportunityReads } from '../data/opportunity-reads.repository.ts';
import { csvLine } from '../../../platform/csv/csv-line.ts';
import { type HandedOver, HandOver } from './hand-over.ts';
import { type OpportunitiesQuery, OpportunityReader } from './opportunity-reader.ts';

const AT_ONCE = 500;
const HEAD = [
  'id', 'stage', 'interest', 'value', 'currency', 'due', 'outcome', 'space', 'thread', 'thread_url', 'contact_basis', 'contact_name', 'contact_email', 'contact_url',
  'owner', 'crm_reference', 'marked_by', 'marked_at', 'updated_at', 'closed_at', 'notes',
];

/** Everything the filter lets through as CSV, a part at a time. It leaves, so it is what a hand-over may tell. */
@Injectable()
export class ExportOpportunities {
  constructor(
    private readonly reader: OpportunityReader,
    private readonly reads: OpportunityReads,
    private readonly handOver: HandOver,
    private readonly audit: AuditLog,
    private readonly spaces: SpaceCatalog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async *execute(actor: Actor, query: OpportunitiesQuery): AsyncGenerator<string> {
    const filter = this.reader.filterOf(actor, query);
    await this.audit.record(actor, { action: 'opportunity.export', subject: { type: 'account', id: actor.accountId ?? '' }, after: query });
    yield `\uFEFF${csvLine(HEAD)}`; // the mark tells spreadsheets that it is UTF-8
    for (let after = ''; ;) {
      const part = await this.reads.part(actor, filter, AT_ONCE, after);
      if (part.length > 0) yield (await this.handOver.all(part)).map((o) => this.line(o)).join('');
      if (part.length < AT_ONCE) return;
      after = part.at(-1)!.id;
    }
  }

  private line({ opportunity: o, contact, thread, owner, markedBy, notes }: HandedOver): string {
    const { PUBLIC_URL: origin } = this.config;
    const at = (time: Date | null) => time?.toISOString() ?? null;
    const threadUrl = thread && `${origin}${thread.slug === null ? `/questions/${thread.id}` : threadPath(thread.id, thread.slug)}`;
    return csvLine([
      o.id, o.stage, o.interest, o.value, o.currency, o.dueOn, o.outcome, o.spaceId === null ? null : (this.spaces.byId(o.spaceId)?.name ?? null), thread?.title ?? null, threadUrl,
      o.contactBasis, contact?.name ?? null, contact?.email ?? null, contact && `${origin}${profilePath(contact.id, contact.name)}`,
      owner?.name ?? null, o.crmReference, markedBy?.name ?? null, at(o.markedAt), at(o.updatedAt), at(o.closedAt), notes.map((n) => n.text).join('\n') || null,
    ]);
  }
}
