import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { cleanText } from '../../../platform/errors/validation.ts';
import { writer } from '../../threads/index.ts';
import { mayMove } from '../domain/stage.ts';
import { OpportunityAccess } from './support/opportunity-access.ts';
import { fieldsOf, type OpportunityInput } from './support/opportunity-fields.ts';
import { OpportunityWriter, rowFields } from './support/opportunity-writer.ts';

export interface UpdateInput extends OpportunityInput {
  id: string;
  /** The version the editor started from. */
  baseVersion?: number | null | undefined;
}

/** Stage, owner, value and the rest; a note goes beside it. */
@Injectable()
export class UpdateOpportunity {
  constructor(
    private readonly db: Database,
    private readonly access: OpportunityAccess,
    private readonly writer: OpportunityWriter,
  ) {}

  /** @throws Conflict VERSION_CHANGED when somebody else was faster, STAGE_NOT_POSSIBLE from one closed stage to another */
  async execute(actor: Actor, input: UpdateInput): Promise<string> {
    const worker = writer(actor);
    return this.db.transaction(async () => {
      const { opportunity, spaceId } = await this.access.forUpdate(worker, input.id);
      if (input.baseVersion != null && input.baseVersion !== opportunity.version) throw new Conflict('VERSION_CHANGED', 'Somebody else changed it meanwhile');
      const now = rowFields(opportunity);
      if (input.stage != null && !mayMove(now.stage, input.stage)) throw new Conflict('STAGE_NOT_POSSIBLE', `It is ${now.stage}; open it again first`);
      const to = fieldsOf(input, now, this.writer.currency);
      if (to.ownerId !== now.ownerId) await this.writer.checkOwner(to.ownerId);
      await this.writer.change(worker, opportunity, spaceId, to);
      const note = cleanText(input.note ?? '', true).trim();
      if (note !== '') await this.writer.note(worker, opportunity, spaceId, note);
      return opportunity.id;
    });
  }
}
