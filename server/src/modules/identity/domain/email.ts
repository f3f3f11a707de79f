import { LIMITS } from '@helpcommons/shared';

/** One spelling for one mailbox: what addresses are stored, compared and counted as. */
export const normalizeEmail = (email: string): string => email.toWellFormed().normalize('NFC').trim().toLowerCase();

/** Loose on purpose (whether it exists, the confirmation shows), strict about what could smuggle something into a mail. */
export const isEmail = (email: string): boolean =>
  email.length <= LIMITS.email.max && /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(email) && !email.includes('..');
