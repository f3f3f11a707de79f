import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { ThreadsModule } from '../threads/index.ts';
import { OpportunitiesCsvController } from './csv/opportunities-csv.controller.ts';
import { HandOverRepository } from './data/hand-over.repository.ts';
import { OpportunitiesRepository } from './data/opportunities.repository.ts';
import { OpportunityReads } from './data/opportunity-reads.repository.ts';
import { OpportunityTotals } from './data/opportunity-totals.repository.ts';
import { ProposalsRepository } from './data/proposals.repository.ts';
import { ProposerRepository } from './data/proposer.repository.ts';
import { OpportunityVisibility } from './data/visibility.ts';
import { ProposeOpportunity } from './reacts-to/propose-opportunity.ts';
import { opportunitiesResolvers } from './resolvers.ts';
import { DeclineProposal } from './use-cases/decline-proposal.ts';
import { ExportOpportunities } from './use-cases/export-opportunities.ts';
import { HandOver } from './use-cases/hand-over.ts';
import { ListOwners } from './use-cases/list-owners.ts';
import { MarkOpportunity } from './use-cases/mark-opportunity.ts';
import { OpportunityReader } from './use-cases/opportunity-reader.ts';
import { ReadProposals } from './use-cases/read-proposals.ts';
import { OpportunityAccess } from './use-cases/support/opportunity-access.ts';
import { OpportunityWriter } from './use-cases/support/opportunity-writer.ts';
import { Proposer } from './use-cases/support/proposer.ts';
import { UpdateOpportunity } from './use-cases/update-opportunity.ts';

const tables = [OpportunityVisibility, OpportunitiesRepository, OpportunityReads, OpportunityTotals, ProposalsRepository, ProposerRepository, HandOverRepository];
const commands = [MarkOpportunity, UpdateOpportunity, DeclineProposal];
const readers = [OpportunityReader, ReadProposals, ListOwners, HandOver, ExportOpportunities];

@Module({
  imports: [IdentityModule, SpacesModule, ThreadsModule],
  controllers: [OpportunitiesCsvController],
  providers: [...tables, OpportunityAccess, OpportunityWriter, Proposer, ProposeOpportunity, ...commands, ...readers, ...opportunitiesResolvers],
  exports: [...commands, ...readers],
})
export class OpportunitiesModule {}
