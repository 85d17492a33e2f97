import { sealRequest } from '#app/features/own-requests/server/seal-request.ts';
import type { Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { languageOf, textIn } from './disclosure-rows.ts';
import type { Random } from './random.ts';
import type { Keys, Rows } from './rows.ts';

/** How many of a running programme's people have something on their own sides that waits or was answered. */
const PEOPLE = 8;

const wrongCity: Partial<Record<PortalLanguage, string>> = {
  ti: 'ኣድራሻይ ተቐይሩ። ሕጂ ኣብ Töreboda ይነብር።',
  ar: 'تغيّر عنواني. أسكن الآن في Töreboda.',
  fa: 'نشانی من عوض شده است. اکنون در Töreboda زندگی می‌کنم.',
  so: 'Cinwaankaygu waa isbeddelay. Hadda waxaan ku noolahay Töreboda.',
  uk: 'Моя адреса змінилася. Тепер живу в Töreboda.',
};

/** What waits on participants' own sides and what they asked for there; those who speak Tigrinya first, then as they come. */
export function addOwnSides(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programmeId: string,
  today: PlainDate,
): void {
  const officer = rows.role_assignments.find(
    (each) => each.role === 'partner-officer' && each.programme_id === programmeId,
  );
  const account = rows.accounts.find(({ id }) => id === officer?.account_id);
  const people = rows.enrolments
    .filter((each) => each.programme_id === programmeId && each.status === 'active' && !each.restricted)
    .map((enrolment) => ({ enrolment, language: languageOf(rows, enrolment.person_id as string) }))
    .sort((a, b) => Number(b.language === 'ti') - Number(a.language === 'ti'))
    .slice(0, PEOPLE);
  people.forEach(({ enrolment, language }, index) => {
    const worker = rows.accounts.find(({ id }) => id === enrolment.case_worker_id);
    if (worker === undefined) return;
    const own: Keys = {
      tenant_id: enrolment.tenant_id as string,
      programme_id: programmeId,
      person_id: enrolment.person_id as string,
      enrolment_id: enrolment.id as string,
      restricted: false,
    };
    const ask = (kind: string, words: string | null, more: object = {}) => {
      const id = random.uuid();
      rows.own_requests.push({
        ...own,
        id,
        kind,
        language,
        sealed: words === null ? null : sealRequest(keys, { tenantId: own['tenant_id'] as string, id }, words),
        asked_at: `${addDays(today, -2)}T16:20:00Z`,
        ...more,
      });
    };
    const answered = { answered_at: `${addDays(today, -1)}T08:10:00Z`, answered_by: worker.id as string };
    if (index % 4 === 0) ask('other-fact', wrongCity[language] ?? 'Min adress har ändrats. Jag bor i Töreboda nu.');
    if (index % 4 === 1)
      ask('pause', null, {
        ...{ reason: 'family', from_on: addDays(today, 7), until_on: addDays(today, 14) },
        ...{ answer: 'done', answer_words: 'Det går bra. Vi ses när du är tillbaka.', ...answered },
      });
    if (index % 4 === 2) ask('changed', null);
    if (account === undefined || account.organisation_id === worker.organisation_id) return;
    const shared = {
      from_organisation_id: worker.organisation_id as string,
      to_organisation_id: account.organisation_id as string,
      secrecy_ground: 'waiver',
      gdpr_ground: '6.1.e',
    };
    rows.disclosure_requests.push({
      ...own,
      ...shared,
      id: random.uuid(),
      purpose: 'next-step',
      fields: ['participation', 'qualification'],
      allowed: 'read',
      valid_before: addDays(today, 120),
      asked_at: `${addDays(today, -1)}T13:00:00Z`,
      asked_by: worker.id as string,
    });
    const holds = rows.disclosures.some(
      (each) => each.enrolment_id === enrolment.id && each.answer === 'given' && !each.withdrawn_at,
    );
    if (language !== 'ti' || holds) return;
    const askedOn = addDays(today, -10);
    rows.disclosures.push({
      ...own,
      ...shared,
      id: random.uuid(),
      answer: 'given',
      purpose: 'plan-together',
      fields: ['participation', 'attendance', 'languages'],
      allowed: 'read',
      valid_from: askedOn,
      valid_before: addDays(askedOn, 180),
      evidence: 'own-tap',
      text_id: textIn(rows, random, own['tenant_id'] as string, language),
      channel: 'own-side',
      interpreter: 'none',
      recorded_at: `${askedOn}T17:45:00Z`,
    });
  });
}

/** Whom participants turn to about their data, in every tenant. */
export function addDataProtectionOfficers(rows: Rows): void {
  for (const { id, key } of rows.tenants)
    rows.own_side_settings.push({
      tenant_id: id as string,
      officer_name: 'Karin Ek',
      officer_email: `dataskydd.${key}@example.org`,
      officer_phone: '0771-17 00 00',
    });
}
