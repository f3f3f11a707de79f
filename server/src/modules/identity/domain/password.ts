import { LIMITS } from '@helpcommons/shared';
import { isCommonPassword } from './common-passwords.ts';

export interface PasswordProblem {
  code: 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG' | 'COMMON' | 'LIKE_NAME';
  message: string;
}

/** What keeps it from being somebody's password; undefined when nothing does. No rules about kinds of characters: they make passwords worse. */
export function passwordProblem(password: string, owner: { name: string; email: string }): PasswordProblem | undefined {
  const { min, max } = LIMITS.password;
  if (password === '') return { code: 'REQUIRED', message: 'is required' };
  if ([...password].length < min) return { code: 'TOO_SHORT', message: `needs at least ${min} characters` };
  if (password.length > max) return { code: 'TOO_LONG', message: `at most ${max} characters are possible` };
  if (isLikeOwner(password, owner)) return { code: 'LIKE_NAME', message: 'is too much like your name or e-mail address' };
  if (isCommonPassword(password)) return { code: 'COMMON', message: 'is one of the most used passwords' };
  return undefined;
}

const letters = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The name or the address, at most with a few digits or marks around it. */
function isLikeOwner(password: string, { name, email }: { name: string; email: string }): boolean {
  const given = letters(password);
  const [local = '', domain = ''] = email.split('@');
  const own = [name, ...name.split(/\s+/), email, local, domain, domain.split('.')[0] ?? ''].map(letters).filter((s) => s.length >= 4);
  return own.some((s) => given.includes(s) && given.length - s.length <= 4);
}
