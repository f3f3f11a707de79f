import { Role } from '@helpcommons/shared';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { type AuditFilter, type AuditRow, ReadAudit } from '../use-cases/read-audit.ts';
import { AuditConnectionType, AuditEntryType, AuditFilterInput } from './audit.types.ts';

@Allow(Role.ADMIN)
@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(private readonly audit: ReadAudit) {}

  @Query(() => AuditConnectionType, { description: 'What the staff did, newest first.' })
  auditEntries(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => AuditFilterInput, nullable: true }) filter?: AuditFilterInput | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ) {
    return this.audit.page(actor, filterOf(filter ?? {}), { first, after });
  }

  @Query(() => [String], { description: 'Those that occur.' })
  auditActions(@CurrentActor() actor: Actor) {
    return this.audit.actions(actor);
  }

  @ResolveField(() => String, { nullable: true, description: 'What changed, as it was: JSON.' })
  before(@Parent() { before }: AuditRow) {
    return before && JSON.stringify(before);
  }

  @ResolveField(() => String, { nullable: true, description: 'And as it is: JSON.' })
  after(@Parent() { after }: AuditRow) {
    return after && JSON.stringify(after);
  }
}

const filterOf = (given: AuditFilterInput): AuditFilter => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as AuditFilter;
