import { LIMITS } from '@helpcommons/shared';
import { Validation } from '../../../../platform/errors/validation.ts';

/** The reason as it was given, or nothing. @throws InvalidInput */
export function reasonOf(given: string | null | undefined, { required = false } = {}): string {
  const v = new Validation();
  const reason = v.text('reason', given, required ? { min: 3, ...LIMITS.reason } : LIMITS.reason);
  v.done();
  return reason;
}
