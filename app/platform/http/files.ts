import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Result, refuse } from '#app/shared/result.ts';
import { type FieldProblems, type FormValues, receiveForm } from './form.ts';

/**
 * That a page or endpoint takes files, in which field of its form, and how big and how many. The field gets the problems
 * 'file-too-large', 'file-empty' and 'too-many-files'; a missing file is the schema's own matter (`z.file()`).
 */
export type TakesFiles = { field: string; mostBytes: number; mostFiles?: number };

export type RefusedFiles = { problems: FieldProblems; typed: FormValues };

// Room for the other fields of the form, and for a file that is a little too large: what was typed beside it is then not lost.
const BESIDE_FILES_BYTES = 2 * 1024 * 1024;
// A browser shows no answer while it is still sending. What is too large is therefore read to its end and thrown away, up to here.
const MOST_THROWN_AWAY_BYTES = 256 * 1024 * 1024;

/** Reads a posted form with files. The bytes are counted while they arrive; no more of them are ever held than the declaration allows. */
export async function receiveFiles(c: Context, takes: TakesFiles): Promise<Result<FormData, RefusedFiles>> {
  const mostFiles = takes.mostFiles ?? 1;
  const body = await readBody(c.req.raw, takes.mostBytes * mostFiles + BESIDE_FILES_BYTES);
  if (body === 'too-large') return refuse({ problems: { [takes.field]: ['file-too-large'] }, typed: {} });
  c.req.raw = new Request(c.req.raw.url, { method: 'POST', headers: c.req.raw.headers, body });
  const sent = await receiveForm(c);
  const problem = judgeFiles(sent, takes, mostFiles);
  if (problem === undefined) return { ok: true, value: sent };
  const typed = Object.fromEntries([...sent].filter(([, value]) => typeof value === 'string'));
  return refuse({ problems: { [takes.field]: [problem] }, typed });
}

function judgeFiles(sent: FormData, takes: TakesFiles, mostFiles: number): string | undefined {
  const files: File[] = [];
  for (const name of new Set(sent.keys())) {
    const chosen = sent.getAll(name).filter((value): value is File => typeof value !== 'string');
    // A browser sends a nameless, empty file for a field in which nothing was chosen.
    const real = chosen.filter((file) => file.name !== '' || file.size > 0);
    if (real.length < chosen.length) {
      const kept = sent.getAll(name).filter((value) => typeof value === 'string' || real.includes(value));
      sent.delete(name);
      for (const value of kept) sent.append(name, value);
    }
    files.push(...real);
  }
  if (files.length > mostFiles) return 'too-many-files';
  if (files.some((file) => file.size > takes.mostBytes)) return 'file-too-large';
  return files.some((file) => file.size === 0) ? 'file-empty' : undefined;
}

async function readBody(request: Request, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(request.headers.get('content-length') ?? 0) > MOST_THROWN_AWAY_BYTES) throw tooLarge();
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= mostBytes) chunks.push(value);
    else chunks.length = 0;
    if (size > MOST_THROWN_AWAY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
  }
  if (size > mostBytes) return 'too-large';
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

const tooLarge = () => new HTTPException(413, { message: 'The body is too large' });
