import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Disclosure } from './disclosure.ts';

/** A question on her own side, as she can answer it. */
export type AskedDisclosure = Pick<
  Disclosure,
  | 'id'
  | 'enrolmentId'
  | 'programmeId'
  | 'personId'
  | 'restricted'
  | 'fromOrganisationId'
  | 'toOrganisationId'
  | 'toAccountId'
  | 'fields'
  | 'allowed'
> & {
  purpose: NonNullable<Disclosure['purpose']>;
  secrecyGround: NonNullable<Disclosure['secrecyGround']>;
  gdprGround: NonNullable<Disclosure['gdprGround']>;
  specialGround: Disclosure['specialGround'];
  validBefore: PlainDate;
};

/** What is kept of her own answer: a yes to exactly what she was asked; of a no, who asked to see and nothing more. */
export type OwnAnswer = Pick<
  Disclosure,
  'answer' | 'purpose' | 'fields' | 'allowed' | 'validBefore' | 'secrecyGround' | 'gdprGround' | 'specialGround'
> & { evidence: 'own-tap' | null };

/** Decides her own answer. Problems: '' 'question-too-old' when its last day has been, 'protected' when her identity is protected by now. */
export function decideOwnAnswer(
  asked: AskedDisclosure,
  answer: Disclosure['answer'],
  today: PlainDate,
): Result<OwnAnswer, Record<string, string[]>> {
  const { purpose, fields, allowed, validBefore, secrecyGround, gdprGround, specialGround } = asked;
  if (answer === 'refused')
    return ok({
      ...{ answer, purpose, fields: [], allowed: 'read', validBefore: null, evidence: null },
      ...{ secrecyGround: null, gdprGround: null, specialGround: null },
    });
  if (asked.restricted) return refuse({ '': ['protected'] });
  if (validBefore <= today) return refuse({ '': ['question-too-old'] });
  return ok({
    answer,
    purpose,
    fields,
    allowed,
    validBefore,
    secrecyGround,
    gdprGround,
    specialGround,
    evidence: 'own-tap',
  });
}
