import { sql } from 'kysely';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { parsePortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ConsentText, parseTextKey, textKeyOf } from '../domain/consent-text.ts';
import { type AskedDisclosure, decideOwnAnswer } from '../domain/decide-own-answer.ts';
import type { Disclosure } from '../domain/disclosure.ts';
import { stateOf } from '../domain/disclosure.ts';
import type { Field } from '../domain/fields.ts';
import { shippedText } from '../texts/consent/shipped.ts';
import { ownWordsVersion } from '../texts/portal/version.ts';

type Named = { toName: string; officerName: string | null };
export type OwnConsent = Disclosure & Named;
export type OwnQuestion = AskedDisclosure & Named & { askedAt: Instant };
export type OwnHandOver = { id: string; toName: string; ground: string; fields: Field[]; handedOverOn: PlainDate };

export type OwnSharing = {
  asked: OwnQuestion[];
  active: OwnConsent[];
  /** Taken back, run out, refused: the latest first. */
  before: OwnConsent[];
  /** What was given to somebody on a ground in law. */
  handOvers: OwnHandOver[];
};

/** What others may see of her, what she is asked, what she answered before, and what was handed over by law. */
export async function getOwnSharing(ctx: PortalContext): Promise<OwnSharing> {
  const [asked, consents, handOvers] = await Promise.all([
    selectOwnQuestions(ctx),
    selectOwnConsents(ctx),
    selectOwnHandOvers(ctx),
  ]);
  const isActive = (one: OwnConsent) => stateOf(one, ctx.today) === 'active';
  return {
    asked,
    active: consents.filter(isActive),
    before: consents.filter((one) => !isActive(one)),
    handOvers,
  };
}

/** One answer of hers. Throws NotFoundError. */
export async function getOwnConsent(ctx: PortalContext, id: string): Promise<OwnConsent> {
  const consent = (await selectOwnConsents(ctx)).find((one) => one.id === id);
  if (consent === undefined) throw new NotFoundError();
  return consent;
}

export type OwnQuestionPage = { question: OwnQuestion; text: ConsentText };

/** What she is asked, with the words about sharing in her language. Throws NotFoundError. */
export async function getOwnQuestion(ctx: PortalContext, id: string): Promise<OwnQuestionPage | undefined> {
  const [asked, consents, text] = await Promise.all([
    selectOwnQuestions(ctx),
    selectOwnConsents(ctx),
    currentText(ctx, ctx.language),
  ]);
  const question = asked.find((one) => one.id === id);
  if (question !== undefined) return { question, text };
  if (consents.some((one) => one.id === id)) return undefined;
  throw new NotFoundError();
}

/**
 * Keeps her own answer to what she was asked; sent again it is the same. Problems: those of decideOwnAnswer, '' 'text-changed' when other words hold
 * by now, 'asked-no-more' when the question was taken back. Throws NotFoundError.
 */
export async function answerOwnQuestion(
  ctx: PortalContext,
  id: string,
  { answer, textKey }: { answer: Disclosure['answer']; textKey: string },
): Promise<Result<{ id: string }, FieldProblems>> {
  const page = await getOwnQuestion(ctx, id).catch((error: unknown) => {
    if (error instanceof NotFoundError) return 'gone' as const;
    throw error;
  });
  if (page === undefined) return ok({ id });
  if (page === 'gone') return refuse({ '': ['asked-no-more'] });
  const decided = decideOwnAnswer(page.question, answer, ctx.today);
  if (!decided.ok) return decided;
  const textId = await keepText(ctx, textKey);
  if (textId === undefined) return refuse({ '': ['text-changed'] });
  const { db, person, now, today } = ctx;
  const { question } = page;
  const { evidence, ...kept } = decided.value;
  await db
    .insertInto('disclosures')
    .values({
      tenant_id: person.tenantId,
      id,
      enrolment_id: question.enrolmentId,
      programme_id: question.programmeId,
      person_id: person.personId,
      restricted: question.restricted,
      answer: kept.answer,
      from_organisation_id: question.fromOrganisationId,
      to_organisation_id: question.toOrganisationId,
      to_account_id: question.toAccountId,
      purpose: kept.purpose,
      fields: kept.fields,
      allowed: kept.allowed,
      valid_from: today,
      valid_before: kept.validBefore,
      secrecy_ground: kept.secrecyGround,
      gdpr_ground: kept.gdprGround,
      special_ground: kept.specialGround,
      text_id: textId,
      channel: 'own-side',
      interpreter: 'none',
      evidence,
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok({ id });
}

/** Ends a consent of hers at once; taken back already is the same. Problem '' 'nothing-to-withdraw': it was a no. Throws NotFoundError. */
export async function withdrawOwnConsent(
  ctx: PortalContext,
  id: string,
): Promise<Result<{ id: string }, FieldProblems>> {
  const consent = await getOwnConsent(ctx, id);
  if (consent.answer === 'refused') return refuse({ '': ['nothing-to-withdraw'] });
  if (consent.withdrawnAt !== null) return ok({ id });
  await ctx.db
    .updateTable('disclosures')
    .set({ withdrawn_at: ctx.now, withdrawn_how: 'own-side', withdrawn_words: `${ctx.language}:${ownWordsVersion}` })
    .where('tenant_id', '=', ctx.person.tenantId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
  return ok({ id });
}

async function selectOwnConsents({ db, person }: PortalContext): Promise<OwnConsent[]> {
  const { rows } = await sql<OwnConsent>`
    select d.id, d.enrolment_id as "enrolmentId", d.programme_id as "programmeId", d.person_id as "personId", d.restricted, d.answer,
      d.from_organisation_id as "fromOrganisationId", d.to_organisation_id as "toOrganisationId", d.to_account_id as "toAccountId", d.purpose, d.fields, d.allowed,
      d.valid_from as "validFrom", d.valid_before as "validBefore", d.secrecy_ground as "secrecyGround", d.gdpr_ground as "gdprGround", d.special_ground as "specialGround",
      d.recorded_at as "recordedAt", d.withdrawn_at as "withdrawnAt", d.sealed_at as "sealedAt", o.name as "toName", w.name as "officerName"
    from disclosures d join organisations o on o.tenant_id = d.tenant_id and o.id = d.to_organisation_id
    left join app.own_recipients() w on w.account_id = d.to_account_id
    where d.tenant_id = ${person.tenantId}::uuid and d.person_id = ${person.personId}::uuid
    order by coalesce(d.withdrawn_at, d.recorded_at) desc, d.id desc limit 200`.execute(db);
  return rows;
}

async function selectOwnQuestions({ db, person }: PortalContext): Promise<OwnQuestion[]> {
  const { rows } = await sql<OwnQuestion>`
    select r.id, r.enrolment_id as "enrolmentId", r.programme_id as "programmeId", r.person_id as "personId", r.restricted,
      r.from_organisation_id as "fromOrganisationId", r.to_organisation_id as "toOrganisationId", r.to_account_id as "toAccountId", r.purpose, r.fields, r.allowed,
      r.valid_before as "validBefore", r.secrecy_ground as "secrecyGround", r.gdpr_ground as "gdprGround", r.special_ground as "specialGround",
      r.asked_at as "askedAt", o.name as "toName", w.name as "officerName"
    from disclosure_requests r join organisations o on o.tenant_id = r.tenant_id and o.id = r.to_organisation_id
    left join app.own_recipients() w on w.account_id = r.to_account_id
    where r.tenant_id = ${person.tenantId}::uuid and r.person_id = ${person.personId}::uuid and r.called_back_at is null
      and not exists (select from disclosures d where d.tenant_id = r.tenant_id and d.id = r.id)
    order by r.asked_at desc, r.id desc limit 50`.execute(db);
  return rows;
}

async function selectOwnHandOvers({ db, person }: PortalContext): Promise<OwnHandOver[]> {
  const rows = await db
    .selectFrom('hand_overs')
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('annulled_at', 'is', null)
    .select(['id', 'to_name as toName', 'ground', 'fields', 'handed_over_on as handedOverOn'])
    .orderBy('handed_over_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows as unknown as OwnHandOver[];
}

// The tenant's own latest words in the language, else those that came with the product.
async function currentText({ db, person }: PortalContext, language: PortalContext['language']): Promise<ConsentText> {
  const row = await db
    .selectFrom('consent_texts')
    .where('tenant_id', '=', person.tenantId)
    .where('language', '=', language)
    .where('own', '=', true)
    .select(['language', 'version', 'own', 'title', 'body', 'read_by_native_speaker as readByNativeSpeaker'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? shippedText(language) : { ...row, key: textKeyOf(row) };
}

async function keepText(ctx: PortalContext, key: string): Promise<string | undefined> {
  const language = parsePortalLanguage(parseTextKey(key)?.language);
  if (language === undefined) return undefined;
  const current = await currentText(ctx, language);
  if (current.key !== key) return undefined;
  const { db, person, now } = ctx;
  const find = async () =>
    (
      await db
        .selectFrom('consent_texts')
        .where('tenant_id', '=', person.tenantId)
        .where('language', '=', current.language)
        .where('own', '=', current.own)
        .where('version', '=', current.version)
        .select('id')
        .executeTakeFirst()
    )?.id;
  const known = await find();
  if (known !== undefined) return known;
  await db
    .insertInto('consent_texts')
    .values({
      tenant_id: person.tenantId,
      id: newId(),
      language: current.language,
      version: current.version,
      own: false,
      title: current.title,
      body: current.body,
      read_by_native_speaker: current.readByNativeSpeaker,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return find();
}
