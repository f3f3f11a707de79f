import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../../platform/database/database.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { IdempotencyKeys } from '../data/idempotency-keys.repository.ts';

export interface IdempotentRequest {
  clientId: string;
  /** As the client chose it. */
  key: string;
  /** Everything that makes it this request: for whom, what, with which content. */
  content: unknown;
}

export interface Answered {
  status: number;
  body: unknown;
}

/** A request that is sent again gets the answer of the first time. Key, answer and what the request changed are one transaction. */
@Injectable()
export class AnswerOnce {
  constructor(
    private readonly db: Database,
    private readonly keys: IdempotencyKeys,
  ) {}

  /** @throws Conflict IDEMPOTENCY_KEY_REUSED when the key came with something else before */
  async execute({ clientId, key, content }: IdempotentRequest, work: () => Promise<Answered>): Promise<Answered & { repeated: boolean }> {
    const requestHash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
    return this.db.transaction(async () => {
      if (await this.keys.claim(clientId, key, requestHash)) {
        const answered = await work();
        await this.keys.keep(clientId, key, answered.status, answered.body);
        return { ...answered, repeated: false };
      }
      const stored = await this.keys.find(clientId, key);
      if (stored?.requestHash !== requestHash) throw new Conflict('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before');
      return { status: stored.status ?? 200, body: stored.body?.value, repeated: true };
    });
  }

  @Scheduled('forget-idempotency-keys', '17 3 * * *')
  async forgetOld(): Promise<void> {
    await this.keys.forgetOld();
  }
}
