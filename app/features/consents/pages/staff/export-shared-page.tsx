import { z } from 'zod';
import { enrolmentTexts } from '#app/features/enrolments/public.ts';
import { toCsv } from '#app/platform/files/csv.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays } from '#app/shared/dates.ts';
import { exportSharedPath } from '../../domain/paths.ts';
import { exportShared } from '../../domain/permissions.ts';
import { latestEnd } from '../../domain/shared-person.ts';
import { listForCopy } from '../../server/get-shared.ts';
import { consentTexts } from '../../texts/index.ts';

/** The list as a file: those who agreed to copies, with what "name, status and dates" means and nothing else. */
export const exportSharedPage = definePage({
  path: exportSharedPath,
  permission: exportShared,
  audit: { action: 'export', category: 'sharing' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => {
    const t = translate(consentTexts, ctx.locale);
    const e = translate(enrolmentTexts, ctx.locale);
    const rows = (await listForCopy(ctx)).map((row) => {
      const end = latestEnd(row.held.filter(({ allowed }) => allowed === 'read-and-copy'));
      return [
        row.familyName,
        row.givenName,
        row.programmeName,
        e(`status.${row.status}`),
        row.startedOn,
        row.endedOn,
        end === null ? null : addDays(end, -1),
      ];
    });
    const header = [
      e('list.familyName'),
      e('list.givenName'),
      t('shared.programme'),
      t('shared.status'),
      t('shared.start'),
      t('shared.end'),
      t('shared.until'),
    ];
    const fileName = `delat-${ctx.today}.csv`;
    return { download: { fileName, type: 'text/csv; charset=utf-8', body: toCsv(header, rows) } };
  },
  view: () => ({ title: '', body: null }),
});
