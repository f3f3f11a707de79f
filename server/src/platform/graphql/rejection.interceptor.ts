import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType } from '@nestjs/graphql';
import { catchError, type Observable, of, throwError } from 'rxjs';
import { Rejection } from '../errors/errors.ts';
import { asMember } from './result.ts';

/** In GraphQL an expected refusal is a result, not an error: the value of the mutation's union. */
@Injectable()
export class RejectionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    return next.handle().pipe(catchError((e: unknown) => (e instanceof Rejection ? of(asMember(e)) : throwError(() => e))));
  }
}
