import { ownMonthTexts } from '#app/features/hours/texts/portal/index.ts';
import { textHash } from '#app/platform/i18n/readings.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const said = [
  { language: 'ar', key: 'right', reader: 'N.K., tolk', proposal: null, daysAgo: 12 },
  { language: 'ar', key: 'send', reader: 'N.K., tolk', proposal: null, daysAgo: 12 },
  { language: 'ar', key: 'wrong', reader: 'N.K., tolk', proposal: 'لا، يوجد خطأ', daysAgo: 12 },
  { language: 'so', key: 'right', reader: 'A.H., modersmålslärare', proposal: null, daysAgo: 4 },
  { language: 'so', key: 'send', reader: 'A.H., modersmålslärare', proposal: null, daysAgo: 4 },
] as const;

/** What an interpreter and a teacher have said of the texts participants read in Mariestad, noted by the coordinator. */
export function addTextReports(rows: Rows, random: Random, today: PlainDate): void {
  const tenant = rows.tenants.find(({ key }) => key === 'mariestad');
  const coordinator = rows.role_assignments.find(
    ({ tenant_id, role }) => tenant_id === tenant?.id && role === 'coordinator',
  );
  if (tenant === undefined || coordinator === undefined) return;
  for (const { language, key, reader, proposal, daysAgo } of said) {
    const swedish = ownMonthTexts.sv[key];
    const wording = (ownMonthTexts[language].texts as Record<string, string>)[key] as string;
    rows.text_reports.push({
      tenant_id: tenant.id as string,
      id: random.uuid(),
      language,
      module: 'hours.ownMonthTexts',
      text_key: key,
      text_hash: textHash(swedish, wording),
      swedish,
      wording,
      reader,
      proposal,
      reported_on: addDays(today, -daysAgo),
      reported_at: `${addDays(today, -daysAgo)}T13:20:00Z`,
      reported_by: coordinator.account_id,
    });
  }
}
