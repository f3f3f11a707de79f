const GONE = '[…]';
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** At least seven digits with what people put between them. */
const TELEPHONE = /\+?\d(?:[\s()./-]{0,2}\d){6,}/g;
const ADDRESS = /\/users\/[^\s)>"]+/g;

/** The text without e-mail addresses, telephone numbers, addresses of profiles and the name of that person. */
export function withoutContact(text: string, person?: { name: string; email: string | null }): string {
  let clean = text.replace(EMAIL, GONE).replace(TELEPHONE, GONE).replace(ADDRESS, GONE);
  if (person?.name) clean = clean.replace(new RegExp(person.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), GONE);
  return clean;
}
