import { LIMITS } from '@helpcommons/shared';

/** What keeps it from being a name that people can read and click: no letter or digit in it, or an address of a mailbox or page. */
export function nameProblem(name: string): { code: string; message: string } | undefined {
  const { min, max } = LIMITS.name;
  if (name === '') return { code: 'REQUIRED', message: 'is required' };
  if ([...name].length < min) return { code: 'TOO_SHORT', message: `needs at least ${min} characters` };
  if (name.length > max) return { code: 'TOO_LONG', message: `has ${name.length} characters; at most ${max} are possible` };
  if (!/[\p{L}\p{N}]/u.test(name)) return { code: 'INVALID', message: 'needs a letter or a digit' };
  if (/@\S*\.|:\/\/|^www\./i.test(name)) return { code: 'INVALID', message: 'may not be an address' };
  return undefined;
}

/** Without characters nobody sees. */
export const withoutInvisible = (name: string): string => name.replace(/\p{Cf}/gu, '');
