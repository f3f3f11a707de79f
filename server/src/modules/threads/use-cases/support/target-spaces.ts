import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { Validation } from '../../../../platform/errors/validation.ts';
import { notFound } from '../../../../platform/errors/errors.ts';
import { SpaceCatalog, type SpaceView } from '../../../spaces/index.ts';

/** Where a thread is to go. */
@Injectable()
export class TargetSpaces {
  constructor(private readonly spaces: SpaceCatalog) {}

  /** @throws InvalidInput for what the actor does not know */
  find(actor: Actor, slugOrId: string): SpaceView {
    const space = this.spaces.bySlug(slugOrId) ?? this.spaces.byId(slugOrId);
    if (space && this.spaces.mayRead(actor, space)) return space;
    new Validation().add('space', slugOrId.trim() === '' ? 'REQUIRED' : 'UNKNOWN', 'there is no such space').done();
    throw notFound('This space');
  }
}
