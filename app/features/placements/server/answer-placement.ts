import { sql } from 'kysely';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { AnswerForm } from '../domain/forms-sent.ts';

/** What came of an answer: see app.take_placement_answer. */
export type Taken = 'accepted' | 'taken' | 'declined' | 'answered' | 'settled' | 'gone';

/**
 * Writes down what a party told staff, in the room, by telephone or on a paper that is among the documents. Problems at '': 'answered' (this party has
 * said something already: the first counts), 'settled', 'gone'.
 */
export async function answerPlacement(
  { db, now }: Pick<RequestContext, 'db' | 'now'>,
  { termsId, party, says, words, documentId }: AnswerForm,
): Promise<Result<Taken, FieldProblems>> {
  const way = documentId === undefined ? 'staff' : 'paper';
  const { rows } = await sql<{ taken: Taken }>`
    select app.answer_placement(${termsId}::uuid, ${party}, ${says}, ${words}, ${way}, ${documentId ?? null}::uuid, ${now}::timestamptz) as taken`.execute(
    db,
  );
  const taken = rows[0]?.taken ?? 'gone';
  return taken === 'answered' || taken === 'settled' || taken === 'gone' ? refuse({ '': [taken] }) : ok(taken);
}
