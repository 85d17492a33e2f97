import { receiveApplication } from '#app/features/referrals/public.ts';
import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { addMonths, dayOf, type Instant, type PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ApplicationAnswers } from '../domain/application-form.ts';
import { describeContact, describeRest } from '../domain/describe-application.ts';
import { OTHER_LANGUAGE } from '../domain/languages.ts';
import { addressSendings, codeMonths, programmeSendings } from '../domain/limits.ts';
import { codeOf, hashCode } from './codes.ts';
import { readFormToken } from './form-token.ts';
import { findSameApplication, keepApplication, type OpenProgramme } from './gate-store.ts';

/** What is shown when a form has arrived: the code, once, and until when it can be used. */
export type SentApplication = { code: string; expiresOn: PlainDate };

/**
 * Takes an application into the programme's queue. The answer is the same for known and unknown people. The same form sent again — a second
 * press, a reload, or filled in anew within the hour from the same place — is one application.
 * Problems: 'too-many', 'send-again' (too fast for a person, or the form lay about too long), 'number: number-wrong', 'bornYear: year-wrong'.
 */
export async function sendApplication(
  ctx: PublicContext,
  { programme, language, answers }: { programme: OpenProgramme; language: PortalLanguage; answers: ApplicationAnswers },
): Promise<Result<SentApplication, FieldProblems>> {
  const { services, now } = ctx;
  const { keys } = services;
  const { tenantId, programmeId } = programme;
  const token = readFormToken(keys, now, answers.form);
  if (token === undefined || token.age !== 'good') return refuse({ '': ['send-again'] });
  const gate = gateOf(services);
  const isFree =
    (await takeAttempt(gate, blindIndex(keys, 'application', `address|${ctx.ip}`), now, addressSendings)) &&
    (await takeAttempt(gate, blindIndex(keys, 'application', `programme|${programmeId}`), now, programmeSendings));
  if (!isFree) {
    services.log.warn({ event: 'applications-refused', reason: 'too-many' }, 'too many applications');
    return refuse({ '': ['too-many'] });
  }
  const { form: _, website: __, ...written } = answers;
  const contentHash = blindIndex(keys, tenantId, `application|${programmeId}|${ctx.ip}|${JSON.stringify(written)}`);
  const code = codeOf(keys, token.id);
  const expiresOn = addMonths(dayOf(now), codeMonths);
  const problems = await gate.transaction().execute(async (tx): Promise<FieldProblems | undefined> => {
    const same = await findSameApplication(tx, tenantId, contentHash, now);
    if (same === undefined) {
      const received = await receiveApplication(tx, services, now, {
        id: token.id,
        tenantId,
        programmeId,
        ...asReferral(answers, language),
      });
      if (!received.ok) return problemsOf(received.problem);
    }
    await keepApplication(tx, {
      id: token.id,
      tenantId,
      referralId: same ?? token.id,
      language,
      referenceHash: hashCode(keys, code),
      contentHash,
      now,
      expiresAt: endOf(expiresOn),
    });
    return undefined;
  });
  return problems === undefined ? ok({ code, expiresOn }) : refuse(problems);
}

// Only what belongs to the way she chose is kept: a number that was typed and then thought better of is not.
function asReferral(answers: ApplicationAnswers, language: PortalLanguage) {
  const { contact, language: spoken } = answers;
  return {
    givenName: answers.name,
    familyName: '',
    formLanguage: language.split('-')[0],
    born: answers.bornYear === undefined ? undefined : { bornOn: null, birthYear: answers.bornYear },
    number: answers.number,
    phone: contact === 'phone' ? answers.phone : undefined,
    email: contact === 'email' ? answers.email : undefined,
    contactNote: describeContact(answers),
    firstLanguage: spoken === OTHER_LANGUAGE ? undefined : spoken,
    interpreter: answers.interpreter === 'unsure' ? undefined : answers.interpreter,
    municipality: answers.municipality,
    wish: answers.wish,
    message: describeRest(answers),
  };
}

function problemsOf(found: FieldProblems): FieldProblems {
  const problems: FieldProblems = {};
  if (found['number']) problems['number'] = ['number-wrong'];
  if (found['born']) problems['bornYear'] = ['year-wrong'];
  return Object.keys(problems).length > 0 ? problems : { '': ['invalid'] };
}

function endOf(day: PlainDate): Instant {
  return `${day}T23:59:59.000Z`;
}
