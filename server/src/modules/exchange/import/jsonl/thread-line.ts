import { z } from 'zod';

const time = z.iso.datetime({ offset: true });
const text = { html: z.string().optional(), markdown: z.string().optional() };
/** null: not recorded. */
const count = z.number().int().min(0).nullish().transform((n) => n ?? 0);
const mark = z.boolean().nullish().transform((b) => b ?? false);
const key = z.union([z.string().min(1).max(200), z.number()]).transform(String);

const answer = z.object({
  id: key, created: time, author: z.string().min(1), ...text,
  helpful: count, unhelpful: count, spam: mark,
}).refine(hasText, { error: 'html or markdown is required' });

/** One line of `import jsonl`; described in shared/docs/import-format.md. Keys that are not named here are passed over. */
export const threadLine = z.object({
  id: key, created: time, author: z.string().min(1), title: z.string().min(1), ...text,
  locale: z.string().min(2).max(35).default('en'), topic: z.string().nullish(), tags: z.array(z.string()).default([]),
  accepted_answer: key.nullish(), accepted_by: z.string().nullish(), votes: z.number().int().nullish().transform((n) => n ?? 0), spam: mark, locked: mark,
  product: z.string().nullish(), version: z.string().nullish(), url: z.url().nullish(), answers: z.array(answer).default([]),
}).refine(hasText, { error: 'html or markdown is required' });

export type ThreadLine = z.infer<typeof threadLine>;
export type AnswerLine = ThreadLine['answers'][number];

function hasText(value: { html?: string | undefined; markdown?: string | undefined }): boolean {
  return value.html !== undefined || value.markdown !== undefined;
}

/** The line, or what is wrong with it. */
export function parseThreadLine(line: string): { thread: ThreadLine } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const parsed = threadLine.safeParse(value);
  if (parsed.success) return { thread: parsed.data };
  return { problem: parsed.error.issues.slice(0, 3).map((i) => `${i.path.join('.') || 'the line'}: ${i.message}`).join('; ') };
}
