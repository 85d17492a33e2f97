import { parseWithZod } from '@conform-to/zod/v4';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import { isStorableText } from './storable-text.ts';

/** What was typed, kept so that a refused form shows it again. Repeated fields are lists; nested names read 'people[0].name'. */
export type FormValues = Record<string, unknown>;

/** Problems by field name; '' holds what belongs to the whole form. Values are problem codes that the page has texts for. */
export type FieldProblems = Record<string, string[]>;

export type ParsedForm<T> =
  | { ok: true; value: T; typed: FormValues }
  | { ok: false; problems: FieldProblems; typed: FormValues };

/** Reads a posted form with the same schema the API uses. Zod messages are problem codes ('required', 'not-a-date'), never texts. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  data: FormData | URLSearchParams,
): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(data, { schema });
  const typed = (submission.payload ?? {}) as FormValues;
  if (submission.status === 'success') return { ok: true, value: submission.value as z.output<Schema>, typed };
  const problems: FieldProblems = {};
  for (const [field, codes] of Object.entries(submission.error ?? {})) if (codes) problems[field] = codes as string[];
  return { ok: false, problems, typed };
}

/** The typed text of one field, '' when nothing was typed. */
export function typedText(values: FormValues | undefined, name: string): string {
  const value = values?.[name];
  return typeof value === 'string' ? value : '';
}

/** The posted form. What no browser sends for a form is the sender's fault: 415 for another kind of body, 400 for a broken one. */
export async function receiveForm(c: Context): Promise<FormData> {
  const type = c.req.header('content-type')?.toLowerCase() ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/.test(type))
    throw new HTTPException(415, { message: 'Send a form' });
  const sent = await c.req.formData().catch(() => undefined);
  if (sent === undefined) throw new HTTPException(400, { message: 'The form could not be read' });
  for (const [name, value] of sent)
    if (!isStorableText(name) || (typeof value === 'string' && !isStorableText(value)))
      throw new HTTPException(400, { message: 'The form holds a character that no text can hold' });
  return sent;
}
