import type { Apart } from '#app/platform/apart/apart.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type PdfDocument, spellOut } from './pdf-document.ts';

/** Why a document could not be printed: too long, or it holds characters that no font here can draw. */
export type PdfProblem = { reason: 'too-long' } | { reason: 'characters'; characters: string[] };

/** What the thread answers. */
export type Compiled = { pdf: Uint8Array } | { undrawable: string[] };

const LIMITS = { mostMs: 30_000, mostBytes: 600 * 1024 * 1024 };

/**
 * A document as PDF/UA-1: tagged for readers, every text marked with its language, right-to-left where it is written so.
 * Work goes on while it is printed: it happens in a thread. Texts are data and never become markup.
 */
export async function renderPdf(apart: Apart, document: PdfDocument): Promise<Result<Uint8Array, PdfProblem>> {
  const spelt = spellOut(document);
  if (!spelt.ok) return refuse({ reason: spelt.problem });
  const answer = await apart<Compiled>('platform/pdf/compile.ts', spelt.value, LIMITS);
  if (!answer.ok) {
    if (answer.problem === 'broken') throw new Error('the document could not be printed');
    return refuse({ reason: 'too-long' });
  }
  return 'pdf' in answer.value
    ? ok(answer.value.pdf)
    : refuse({ reason: 'characters', characters: answer.value.undrawable });
}
