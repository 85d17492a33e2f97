import { z } from 'zod';
import { tableFile, tableFormat } from '#app/platform/files/table-file.ts';
import type { SheetColumn } from '#app/platform/files/xlsx.ts';
import { definePage } from '#app/platform/http/page.ts';
import { showOrganisationNumber } from '../../domain/employer.ts';
import { listQuery } from '../../domain/list-filter.ts';
import { exportEmployersPath } from '../../domain/paths.ts';
import { exportEmployers } from '../../domain/permissions.ts';
import { listEmployersForExport } from '../../server/list-employers.ts';
import { employerTranslate, noPeople } from '../words.ts';

const text = { type: 'text' } as const;
const day = { type: 'day', width: 12 } as const;

/** The list as a file, by the same filter and order. */
export const exportEmployersPage = definePage({
  path: exportEmployersPath,
  permission: exportEmployers,
  audit: noPeople,
  params: z.object({}),
  query: listQuery.extend({ format: tableFormat }),
  load: async (ctx, { query }) => {
    const t = employerTranslate(ctx.locale);
    const list = await listEmployersForExport(ctx, query);
    const columns: SheetColumn[] = [
      { header: t('list.name'), ...text, width: 32 },
      { header: t('list.number'), ...text },
      { header: t('list.kind'), ...text },
      { header: t('list.branch'), ...text },
      { header: t('list.cities'), ...text, width: 24 },
      { header: t('list.workplaces'), type: 'number' },
      { header: t('list.offer'), ...text, width: 24 },
      { header: t('list.last'), ...day },
      { header: t('list.asked'), ...day },
      { header: t('list.next'), ...day },
      { header: t('rest.until'), ...day },
      { header: t('list.owner'), ...text, width: 24 },
    ];
    const rows = list.rows.map((row) => [
      row.name,
      row.organisationNumber === null ? null : showOrganisationNumber(row.organisationNumber),
      t(`kind.${row.kind}`),
      row.sni,
      row.cities.join(', '),
      row.workplaceCount,
      row.offers.map((kind) => t(`offerKind.${kind}`)).join(', '),
      row.lastOn,
      row.askedOn,
      row.nextOn,
      row.restsBefore,
      row.ownerName,
    ]);
    return tableFile(query.format, `arbetsgivare-${ctx.today}`, [{ name: t('list.title'), columns, rows }]);
  },
  view: () => ({ title: '', body: null }),
});
