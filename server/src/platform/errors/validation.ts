import { type FieldProblem, InvalidInput } from './errors.ts';

interface TextRule {
  min?: number;
  max: number;
  /** Keep line ends and surrounding space (passwords, Markdown). */
  raw?: boolean;
  required?: boolean;
}

/** Collects every problem of an input, so that all are told at once. */
export class Validation {
  private readonly problems: FieldProblem[] = [];

  add(field: string, code: string, message: string): this {
    this.problems.push({ field, code, message });
    return this;
  }

  /** What a rule of the domain found, if it found anything. */
  problem(field: string, found: { code: string; message: string } | undefined): this {
    return found ? this.add(field, found.code, found.message) : this;
  }

  /** The cleaned text. Control characters and broken UTF-16 never get further than here. */
  text(field: string, value: string | null | undefined, { min = 0, max, raw = false, required = min > 0 }: TextRule): string {
    const clean = cleanText(value ?? '', raw);
    const length = clean.trim().length;
    if (length === 0) {
      if (required) this.add(field, 'REQUIRED', 'is required');
    } else if (length < min) this.add(field, 'TOO_SHORT', `needs at least ${min} characters`);
    else if (clean.length > max) this.add(field, 'TOO_LONG', `has ${clean.length} characters; at most ${max} are possible`);
    return clean;
  }

  /** @throws InvalidInput when anything was found */
  done(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }
}

export function cleanText(value: string, raw = false): string {
  // eslint-disable-next-line no-control-regex -- removing them is the point
  const safe = value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '');
  return raw ? safe : safe.replace(/\s+/g, ' ').trim();
}
