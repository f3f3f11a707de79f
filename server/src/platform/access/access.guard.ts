import { Role } from '@helpcommons/shared';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType } from '@nestjs/graphql';
import { forbidden, unauthenticated } from '../errors/errors.ts';
import { type Actor, hasRoleSomewhere, isStaff } from './actor.ts';
import { REQUIREMENT, type Requirement } from './allow.ts';
import { actorOf } from './current-actor.ts';

/** The one guard. A handler that says nothing is refused (and stops the start, see handler-check.ts). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isField = context.getType<GqlContextType>() === 'graphql' && isNested(context);
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIREMENT, [context.getHandler(), context.getClass()]);
    if (!requirement) {
      if (isField) return true; // a field of an object that was handed out already
      throw forbidden();
    }
    check(actorOf(context), requirement);
    return true;
  }
}

function isNested(context: ExecutionContext) {
  const info = context.getArgs<[unknown, unknown, unknown, { parentType?: { name: string } }]>()[3];
  return !['Query', 'Mutation', 'Subscription'].includes(info?.parentType?.name ?? 'Query');
}

/** @throws AppError UNAUTHENTICATED or FORBIDDEN */
export function check(actor: Actor, requirement: Requirement): void {
  if ('public' in requirement) return;
  if ('scope' in requirement) {
    if (!actor.client) throw unauthenticated();
    if (!actor.client.scopes.includes(requirement.scope)) throw forbidden(`The key lacks the scope ${requirement.scope}`);
    return;
  }
  if (!actor.accountId) throw unauthenticated();
  // What is a member's own is neither read nor changed by a key that only reads.
  if (actor.client && !actor.client.scopes.includes('write')) throw forbidden('The key lacks the scope write');
  if ('staff' in requirement && !isStaff(actor)) throw forbidden();
  // A key that acts for an admin does not administer unless that was granted to the key, too.
  if ('roles' in requirement && requirement.roles.includes(Role.ADMIN) && actor.client && !actor.client.scopes.includes('admin')) throw forbidden('The key lacks the scope admin');
  if ('roles' in requirement && !requirement.roles.some((role) => hasRoleSomewhere(actor, role))) throw forbidden();
}
