import type { Type } from '@nestjs/common';
import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Conflict, type FieldProblem, InvalidInput } from '../errors/errors.ts';

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
export class ConflictType extends UserErrorType {}

/**
 * The union of a mutation's outcome: the payload, or an expected refusal. Use cases throw refusals (so that they roll back);
 * RejectionInterceptor turns them into members of this union.
 */
export const resultOf = <T extends object>(name: string, payload: Type<T>) =>
  createUnionType({
    name,
    types: () => [payload, InvalidInputType, ConflictType] as const,
    resolveType: (value: object) => (value instanceof InvalidInput ? InvalidInputType : value instanceof Conflict ? ConflictType : payload),
  });

/** Something was done and there is nothing to show for it. */
@ObjectType()
export class Done {
  @Field()
  ok!: boolean;
}
export const DoneResult = resultOf('DoneResult', Done);
export const done: Done = { ok: true };
