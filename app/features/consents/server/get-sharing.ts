import { sql } from 'kysely';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { ReviewPoint } from '../domain/disclosure.ts';
import { reviewDue, stateOf } from '../domain/disclosure.ts';
import { type Asking, findAsking, listRecipients, type Recipient } from './asking-store.ts';
import {
  type DisclosureRow,
  findDisclosure,
  listDisclosures,
  listReviews,
  type WholeDisclosure,
} from './disclosure-store.ts';
import { currentTexts, languageToAskIn, type SpokenText } from './find-text.ts';
import { type HandOverRow, listHandOvers } from './hand-over-store.ts';
import { selectWaitingQuestions, type WaitingQuestion } from './request-store.ts';

export type PartnerRead = {
  at: Instant;
  officerName: string;
  organisationName: string;
  action: string;
  purpose: string;
  /** In the list of all who share, not on her own page. */
  inList: boolean;
};
export type Shared = { disclosure: DisclosureRow; due: ReviewPoint | undefined };

export type Sharing = {
  head: ParticipantHead;
  active: Shared[];
  disclosures: DisclosureRow[];
  handOvers: HandOverRow[];
  reads: PartnerRead[];
  /** What she is asked on her own side and has not answered. */
  asked: WaitingQuestion[];
};

/** Everything about what is shared of a person: what holds now, every answer, what was handed over, who has read. Throws NotFoundError. */
export async function getSharing(ctx: RequestContext, enrolmentId: string): Promise<Sharing> {
  const [head, disclosures, reviews, handOvers, reads, asked] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    listDisclosures(ctx, enrolmentId),
    listReviews(ctx, enrolmentId),
    listHandOvers(ctx, enrolmentId),
    listPartnerReads(ctx, enrolmentId),
    selectWaitingQuestions(ctx, enrolmentId),
  ]);
  const active = disclosures
    .filter((one) => ['active', 'sealed'].includes(stateOf(one, ctx.today)))
    .map((disclosure) => {
      const done = reviews.filter(({ disclosureId }) => disclosureId === disclosure.id).map(({ point }) => point);
      return { disclosure, due: reviewDue(disclosure, done, ctx.today) };
    });
  return { head, active, disclosures, handOvers, reads, asked };
}

// As the gate: the log itself is for administrators, but what other organisations read about her is for those who can tell her.
async function listPartnerReads({ db, caller }: RequestContext, enrolmentId: string): Promise<PartnerRead[]> {
  const { rows } =
    await sql<PartnerRead>`select r.at, a.name as "officerName", o.name as "organisationName", r.action, r.purpose, r.in_list as "inList"
    from app.partner_reads(${enrolmentId}) r join accounts a on a.tenant_id = ${caller.tenantId} and a.id = r.account_id
      join organisations o on o.tenant_id = a.tenant_id and o.id = a.organisation_id order by r.at desc`.execute(db);
  return rows;
}

/** One answer whole, with the person it belongs to. Throws NotFoundError. */
export async function getConsent(
  ctx: RequestContext,
  enrolmentId: string,
  disclosureId: string,
): Promise<{ head: ParticipantHead; disclosure: WholeDisclosure }> {
  const [head, disclosure] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findDisclosure(ctx, enrolmentId, disclosureId),
  ]);
  if (disclosure === undefined) throw new NotFoundError();
  return { head, disclosure };
}

export type AskingPage = {
  head: ParticipantHead;
  asking: Asking;
  recipients: Recipient[];
  texts: Map<SpokenText['language'], SpokenText>;
  language: SpokenText['language'];
};

/** What the screen needs on which a person is asked. Throws NotFoundError. */
export async function getAsking(
  ctx: RequestContext,
  enrolmentId: string,
  language: string | undefined,
): Promise<AskingPage> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const [asking, recipients, texts] = await Promise.all([
    findAsking(ctx, head),
    listRecipients(ctx, head.programmeId),
    currentTexts(ctx),
  ]);
  return { head, asking, recipients, texts, language: languageToAskIn(language, asking.firstLanguage) };
}

/** A consent that is about to be taken back, and what its recipient has read and fetched under it. Throws NotFoundError. */
export async function getWithdrawal(ctx: RequestContext, enrolmentId: string, disclosureId: string) {
  const [found, reads] = await Promise.all([
    getConsent(ctx, enrolmentId, disclosureId),
    listPartnerReads(ctx, enrolmentId),
  ]);
  const { disclosure } = found;
  const itsOwn = reads.filter(
    ({ at, purpose, organisationName }) =>
      purpose.includes(disclosure.id) ||
      (!purpose.includes(':') && organisationName === disclosure.toName && at >= disclosure.recordedAt),
  );
  return { ...found, reads: itsOwn };
}
