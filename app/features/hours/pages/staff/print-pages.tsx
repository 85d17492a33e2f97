import { z } from 'zod';
import { type Afterwards, type Download, definePage } from '#app/platform/http/page.ts';
import type { PdfDocument } from '#app/platform/pdf/pdf-document.ts';
import { renderPdf } from '#app/platform/pdf/render-pdf.ts';
import type { Services } from '#app/platform/services.ts';
import { Alert } from '#app/ui/alert.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import { monthPath, printMonthPath, printSheetPath, sheetPath } from '../../domain/paths.ts';
import { handleSheets } from '../../domain/permissions.ts';
import { hourRuleOf } from '../../domain/whole-hours.ts';
import { getMonthSheet } from '../../server/get-month-sheet.ts';
import { listPrintable, type Printable } from '../../server/list-printable.ts';
import { hoursTranslate, monthName } from '../hours-words.ts';
import { sheetsDocument } from '../sheet-document.ts';

type Printing<Data> = Promise<Data | Afterwards<(Data & { isUnprintable: true }) | Download>>;

function asPdf<Data extends object>(
  services: Services,
  document: PdfDocument,
  fileName: string,
  data: Data,
): Afterwards<(Data & { isUnprintable: true }) | Download> {
  return {
    afterwards: async () => {
      const pdf = await renderPdf(services.apart, document);
      return pdf.ok
        ? { download: { fileName, type: 'application/pdf', body: pdf.value } }
        : { ...data, isUnprintable: true as const };
    },
  };
}

type ManyData = { printable: Printable; isUnprintable?: true };

/** Sheets of a whole month, twenty to a file. */
export const printMonthPage = definePage({
  path: printMonthPath,
  permission: handleSheets,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({ programmeId: z.uuid(), month: monthParam }),
  query: z.object({ part: z.coerce.number().int().min(1).max(1000).optional().catch(undefined) }),
  load: async (ctx, { params, query }): Printing<ManyData> => {
    const printable = await listPrintable(ctx, params, query.part);
    if (query.part === undefined || printable.sheets.length === 0) return { printable };
    const { programmeName, month, hourRule } = printable.month;
    const document = sheetsDocument(printable.sheets, { programmeName, month, hourRule, locale: ctx.locale });
    return asPdf(ctx.services, document, `${monthKey(month)}-${query.part}.pdf`, { printable });
  },
  view: ({ printable, isUnprintable }: ManyData, { locale }) => {
    const t = hoursTranslate(locale);
    const { programmeId, month } = printable.month;
    const at = { programmeId, month: monthKey(month) };
    const title = t('print.title', { month: monthName(locale, month) });
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={title}
            lead={t('print.lead')}
            actions={<LinkButton href={monthPath.to(at)}>{t('print.back')}</LinkButton>}
          />
          {isUnprintable ? <Alert tone="warning">{t('print.problem')}</Alert> : null}
          {printable.parts.length === 0 ? (
            <EmptyState icon="printer" title={t('print.none')}>
              {t('print.noneText')}
            </EmptyState>
          ) : (
            <LinkList
              label={title}
              items={printable.parts.map(({ from, to, first, last }, index) => ({
                key: String(index),
                href: printMonthPath.to(at, { part: String(index + 1) }),
                title: t('print.part', { from, to }),
                meta: t('print.partHint', { first, last }),
              }))}
            />
          )}
          <Text soft small>
            {t('print.protectedNote')}
          </Text>
        </Stack>
      ),
    };
  },
});

/** One participant's sheet. With protected identity her initials stand on it and not her name. */
export const printSheetPage = definePage({
  path: printSheetPath,
  permission: handleSheets,
  audit: { action: 'export', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: async (ctx, { params }): Printing<{ enrolmentId: string; month: string; isUnprintable?: true }> => {
    const { head, month, versions } = await getMonthSheet(ctx, params.enrolmentId, params.month);
    const [latest] = versions;
    const at = { enrolmentId: head.id, month: monthKey(month) };
    if (latest === undefined) return at;
    const names = [head.givenName, head.familyName].filter(Boolean);
    const name = head.restricted ? names.map((each) => `${each.charAt(0)}.`).join(' ') : names.join(' ');
    const hourRule = hourRuleOf(head.definition);
    const document = sheetsDocument([{ ...latest, name }], { ...head, month, hourRule, locale: ctx.locale });
    return asPdf(ctx.services, document, `${monthKey(month)}.pdf`, at);
  },
  view: ({ isUnprintable, ...at }: { enrolmentId: string; month: string; isUnprintable?: true }, { locale }) => {
    const t = hoursTranslate(locale);
    return {
      title: t('sheet.print'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('sheet.print')} />
          <Alert tone="warning">{t(isUnprintable ? 'print.problem' : 'print.noneText')}</Alert>
          <div>
            <LinkButton href={sheetPath.to(at)}>{t('print.back')}</LinkButton>
          </div>
        </Stack>
      ),
    };
  },
});
