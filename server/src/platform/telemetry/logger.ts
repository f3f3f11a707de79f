import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { traceOrNone } from './trace.ts';

/** Structured logs: one JSON object a line, with the trace id of what was going on. */
export const makePino = (level: string): Pino =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const trace = traceOrNone();
      return trace ? { trace_id: trace } : {};
    },
    redact: { paths: ['*.password', '*.token', '*.authorization', '*.cookie', '*.email'], censor: '[removed]' },
  });

/** Nest's logger on top of pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Pino) {}
  log(message: unknown, context?: unknown) { this.pino.debug(...line(message, context)); }
  warn(message: unknown, context?: unknown) { this.pino.warn(...line(message, context)); }
  debug(message: unknown, context?: unknown) { this.pino.debug(...line(message, context)); }
  verbose(message: unknown, context?: unknown) { this.pino.trace(...line(message, context)); }
  fatal(message: unknown, context?: unknown) { this.pino.fatal(...line(message, context)); }
  error(message: unknown, ...rest: unknown[]) { this.pino.error(...line(message, rest.at(-1))); }
}

function line(message: unknown, context: unknown): [object, string] {
  const about = typeof context === 'string' ? { context } : {};
  return message instanceof Error ? [{ ...about, err: message }, message.message] : [about, typeof message === 'string' ? message : JSON.stringify(message)];
}
