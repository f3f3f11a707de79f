import { type ErrorCode, HTTP_STATUS } from '@helpcommons/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import { AppError, Conflict, InvalidInput } from '../errors/errors.ts';
import { currentTrace } from '../telemetry/trace.ts';

const TITLES: Record<number, string> = { 400: 'Bad request', 401: 'Not signed in', 403: 'Not allowed', 404: 'Not found', 409: 'Conflict', 410: 'Gone', 413: 'Too large', 415: 'Not supported', 422: 'Invalid input', 429: 'Too many requests', 503: 'Not available now' };

interface ProblemError { pointer: string; code: string; detail: string }

/** RFC 9457, with our code and the trace id. */
export function sendProblem(reply: FastifyReply, status: number, code: string, detail: string, errors?: ProblemError[]): FastifyReply {
  const body = { type: `urn:helpcommons:problem:${code.toLowerCase().replaceAll('_', '-')}`, title: TITLES[status] ?? 'Something went wrong', status, detail, code, ...(errors && { errors }), trace_id: currentTrace() };
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

/** Whatever a controller throws. GraphQL formats its own. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    return this.send(host.switchToHttp().getResponse<FastifyReply>(), error);
  }

  private send(reply: FastifyReply, error: unknown): FastifyReply {
    if (error instanceof InvalidInput) {
      const errors = error.fields.map((f) => ({ pointer: `/${f.field}`, code: f.code, detail: f.message }));
      return sendProblem(reply, 422, error.code, error.message, errors);
    }
    if (error instanceof Conflict) return sendProblem(reply, 409, error.code, error.message);
    if (error instanceof AppError) {
      if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
      return sendProblem(reply, HTTP_STATUS[error.code], error.code, error.message);
    }
    const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number }).statusCode ?? 500);
    if (status < 500) return sendProblem(reply, status, codeOf(status), (error as Error).message);
    this.log.error(error);
    return sendProblem(reply, 500, 'INTERNAL', 'Something went wrong on our side');
  }
}

const codeOf = (status: number): ErrorCode => (Object.entries(HTTP_STATUS).find(([, s]) => s === status)?.[0] as ErrorCode | undefined) ?? 'BAD_USER_INPUT';
