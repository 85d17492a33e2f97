import type { Field } from '#app/features/consents/domain/fields.ts';
import { shippedText } from '#app/features/consents/texts/consent/shipped.ts';
import { addDays, laterOf, type PlainDate } from '#app/shared/dates.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

type Answer = {
  fields: readonly Field[];
  /** Days since she was asked, and for how long it holds. */
  askedDaysAgo: number;
  days: number;
  allowed?: 'read-and-copy';
  withdrawnDaysAgo?: number;
  refused?: true;
};

/** What people answered, in turn: long and short, some taken back, some a no, one at half time and one near its end. */
const answers: readonly Answer[] = [
  {
    fields: ['participation', 'attendance', 'situation', 'languages'],
    askedDaysAgo: 20,
    days: 180,
    allowed: 'read-and-copy',
  },
  { fields: ['participation', 'situation', 'qualification', 'fact:highest-education'], askedDaysAgo: 45, days: 300 },
  { fields: ['participation', 'attendance'], askedDaysAgo: 62, days: 120 },
  { fields: ['participation', 'support', 'contact', 'languages'], askedDaysAgo: 12, days: 160 },
  { fields: [], askedDaysAgo: 30, days: 0, refused: true },
  { fields: ['participation', 'attendance', 'situation', 'support', 'health', 'number'], askedDaysAgo: 70, days: 365 },
  {
    fields: ['participation', 'attendance', 'contact', 'documents'],
    askedDaysAgo: 165,
    days: 180,
    allowed: 'read-and-copy',
  },
  { fields: ['participation', 'attendance', 'situation'], askedDaysAgo: 50, days: 200, withdrawnDaysAgo: 9 },
  { fields: ['participation'], askedDaysAgo: 5, days: 90 },
  { fields: [], askedDaysAgo: 14, days: 0, refused: true },
];

const purposes = ['plan-together', 'follow-referral', 'decide-support', 'next-step'] as const;
const SIGNED =
  'M80 130L104 62L126 130M90 104L120 104M150 96L150 130L150 104L172 92L186 106L186 130M214 110L236 92L250 112L226 130L214 112M280 132L420 118';

/** Gives some of a running programme's people consents to the programme's partner officers, in the languages they speak. */
export function addDisclosures(rows: Rows, random: Random, programmeId: string, today: PlainDate): void {
  const officer = rows.role_assignments.find(
    (each) => each.role === 'partner-officer' && each.programme_id === programmeId,
  );
  const account = rows.accounts.find(({ id }) => id === officer?.account_id);
  if (officer === undefined || account === undefined) return;
  const tenantId = account.tenant_id as string;
  const asked = random
    .shuffle(
      rows.enrolments.filter(
        (each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted,
      ),
    )
    .slice(0, answers.length);
  asked.forEach((enrolment, index) => {
    const answer = answers[index] as Answer;
    const worker = rows.accounts.find(({ id }) => id === enrolment.case_worker_id);
    const from = worker?.organisation_id as string | undefined;
    if (worker === undefined || from === undefined || from === account.organisation_id) return;
    const startedOn = enrolment.started_on as PlainDate;
    const wished = addDays(today, -answer.askedDaysAgo);
    const askedOn = laterOf(wished, startedOn);
    const language = languageOf(rows, enrolment.person_id as string);
    const own: Keys = {
      tenant_id: tenantId,
      programme_id: programmeId,
      person_id: enrolment.person_id as string,
      enrolment_id: enrolment.id as string,
      restricted: false,
    };
    const isGiven = answer.refused === undefined;
    const withdrawnOn = answer.withdrawnDaysAgo === undefined ? null : addDays(today, -answer.withdrawnDaysAgo);
    const evidence = random.chance(0.6) ? 'signature' : random.chance(0.5) ? 'paper' : 'oral';
    rows.disclosures.push({
      ...own,
      id: random.uuid(),
      answer: isGiven ? 'given' : 'refused',
      from_organisation_id: from,
      to_organisation_id: account.organisation_id as string,
      to_account_id: random.chance(0.3) ? (account.id as string) : null,
      purpose: random.pick(purposes),
      fields: [...answer.fields],
      allowed: answer.allowed ?? 'read',
      valid_from: askedOn,
      valid_before: isGiven ? addDays(askedOn, answer.days) : null,
      ...(isGiven && {
        secrecy_ground: 'waiver',
        gdpr_ground: '6.1.e',
        special_ground: answer.fields.includes('health') ? '9.2.g' : null,
        evidence,
        signature: evidence === 'signature' ? SIGNED : null,
        paper_place: evidence === 'paper' ? 'Akten, flik 3' : null,
        witness: evidence === 'oral' ? 'Tolken på telefon' : null,
      }),
      text_id: textIn(rows, random, tenantId, language),
      channel: 'in-person',
      interpreter: language === 'sv-x-lattlast' ? 'none' : 'phone',
      recorded_at: `${askedOn}T09:20:00Z`,
      recorded_by: worker.id as string,
      ...(withdrawnOn !== null && {
        withdrawn_at: `${laterOf(withdrawnOn, askedOn)}T13:05:00Z`,
        withdrawn_by: worker.id as string,
        withdrawn_how: 'phone',
      }),
    });
    if (index === 1)
      rows.hand_overs.push({
        ...own,
        id: random.uuid(),
        to_name: 'Försäkringskassan',
        ground: 'osl-10-28',
        fields: ['attendance'],
        content: 'Intyg om närvaro den senaste månaden',
        reasons: 'Begärt för prövning av ersättning; skyldighet att lämna uppgifter finns.',
        reference: 'Dnr 2026-114',
        how: 'secure-mail',
        handed_over_on: addDays(today, -6),
        recorded_at: `${addDays(today, -6)}T10:40:00Z`,
        recorded_by: worker.id as string,
      });
  });
}

/** The language of her own side: her first one where there are words in it, else easy Swedish. */
export function languageOf(rows: Rows, personId: string): PortalLanguage {
  const first = rows.person_languages.find((each) => each.person_id === personId && each.is_first)?.language as
    | string
    | undefined;
  return parsePortalLanguage(first === 'prs' ? 'fa' : first) ?? 'sv-x-lattlast';
}

/** The id of the shipped words in a language, kept once for each tenant. */
export function textIn(rows: Rows, random: Random, tenantId: string, language: PortalLanguage): string {
  const known = rows.consent_texts.find((each) => each.tenant_id === tenantId && each.language === language);
  if (known !== undefined) return known.id as string;
  const id = random.uuid();
  const { version, title, body, readByNativeSpeaker } = shippedText(language);
  rows.consent_texts.push({
    tenant_id: tenantId,
    id,
    language,
    version,
    own: false,
    title,
    body,
    read_by_native_speaker: readByNativeSpeaker,
  });
  return id;
}
