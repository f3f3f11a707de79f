import type { Type } from '@nestjs/common';
import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Conflict, type FieldProblem, InvalidInput, type Rejection } from '../errors/errors.ts';

@InterfaceType('UserError')
export abstract class UserErrorType {
  @Field()
  code!: string;

  @Field()
  message!: string;
}

@ObjectType('FieldError')
export class FieldErrorType implements FieldProblem {
  @Field()
  field!: string;

  @Field()
  code!: string;

  @Field()
  message!: string;
}

@ObjectType('InvalidInput', { implements: () => [UserErrorType], description: 'The input was refused; nothing was changed.' })
export class InvalidInputType extends UserErrorType {
  @Field(() => [FieldErrorType])
  fields!: FieldErrorType[];
}

@ObjectType('Conflict', { implements: () => [UserErrorType], description: 'The state of the thing does not allow it (THREAD_LOCKED, REVISION_CHANGED, TAKEN, …).' })
export class ConflictType extends UserErrorType {
  @Field(() => String, { nullable: true, description: 'As a moderator gave it, where a decision of theirs is in the way.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When that decision ends by itself.' })
  until!: Date | null;
}

/** The refusal as a member of the union: not an Error any more, because GraphQL takes an Error that is returned for one that is thrown. */
export function asMember(rejection: Rejection): UserErrorType {
  const { code, message } = rejection;
  if (rejection instanceof InvalidInput) return Object.assign(new InvalidInputType(), { code, message, fields: rejection.fields });
  return Object.assign(new ConflictType(), { code, message, reason: null, until: null, ...(rejection instanceof Conflict && rejection.decision) });
}

/**
 * The union of a mutation's outcome: the payload, or an expected refusal. Use cases throw refusals (so that they roll back);
 * RejectionInterceptor turns them into members of this union.
 */
export const resultOf = <T extends object>(name: string, payload: Type<T>) =>
  createUnionType({
    name,
    types: () => [payload, InvalidInputType, ConflictType] as const,
    resolveType: (value: object) => (value instanceof InvalidInputType ? InvalidInputType : value instanceof ConflictType ? ConflictType : payload),
  });

/** Something was done and there is nothing to show for it. */
@ObjectType()
export class Done {
  @Field()
  ok!: boolean;
}
export const DoneResult = resultOf('DoneResult', Done);
export const done: Done = { ok: true };
