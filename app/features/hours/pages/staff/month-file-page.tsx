import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import { exportMonthFilePath, lockMonthPath, monthFilePath, monthPath } from '../../domain/paths.ts';
import { sendMonths } from '../../domain/permissions.ts';
import { sendForm } from '../../domain/send-form.ts';
import { getMonthFile, type MonthFile, sendMonth } from '../../server/month-file.ts';
import { hoursTranslate, monthName } from '../hours-words.ts';
import { Differences, FileLines, SendForm, Sendings } from '../parts/month-file-parts.tsx';

export const monthFilePage = definePage({
  path: monthFilePath,
  permission: sendMonths,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'identity' },
  params: z.object({ programmeId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ file: await getMonthFile(ctx, params), sendingId: newId() }),
  view: ({ file, sendingId }, view) => {
    const { locale } = view;
    const t = hoursTranslate(locale);
    const { programmeId, programmeName, month, lines } = file;
    const at = { programmeId, month: monthKey(month) };
    const title = t('file.title', { month: monthName(locale, month) });
    return {
      title,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={title}
            lead={`${programmeName}. ${t('file.lead')}`}
            actions={
              lines.length === 0
                ? undefined
                : (['xlsx', 'csv'] as const).map((format) => (
                    <LinkButton key={format} icon="download" href={exportMonthFilePath.to(at, { format })} download>
                      {t(`file.${format}`)}
                    </LinkButton>
                  ))
            }
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: monthPath.to(at), label: t('month.title', { month: monthName(locale, month) }) }]}
              />
            }
          />
          <Notices file={file} view={view} />
          <FileLines file={file} locale={locale} />
          <Differences file={file} locale={locale} />
          {file.isLocked && file.first === undefined ? (
            <SendForm file={file} sendingId={sendingId} view={view} />
          ) : null}
          <Sendings file={file} locale={locale} />
        </Stack>
      ),
    };
  },
  form: sendForm,
  submit: async (ctx, { params, form }) => {
    const sent = await sendMonth(ctx, params, form);
    return sent.ok ? ok(monthFilePath.to({ ...params, month: monthKey(params.month) }, { done: 'saved' })) : sent;
  },
});

function Notices({ file, view: { locale } }: { file: MonthFile; view: ViewContext }) {
  const t = hoursTranslate(locale);
  const { programmeId, month, isLocked, first, sendAgain, sendings } = file;
  const last = sendings.at(-1);
  return (
    <>
      {isLocked ? null : (
        <Alert tone="warning" title={t('file.notLocked')}>
          <Stack gap="sm">
            <p>{t('file.notLockedText')}</p>
            <div>
              <LinkButton href={lockMonthPath.to({ programmeId, month: monthKey(month) })}>
                {t('file.lockLink')}
              </LinkButton>
            </div>
          </Stack>
        </Alert>
      )}
      {first === undefined ? null : (
        <Alert tone="warning" title={t('file.first', { month: monthName(locale, first) })}>
          <Stack gap="sm">
            <p>{t('file.firstText')}</p>
            <div>
              <LinkButton href={monthFilePath.to({ programmeId, month: monthKey(first) })}>
                {t('file.title', { month: monthName(locale, first) })}
              </LinkButton>
            </div>
          </Stack>
        </Alert>
      )}
      {sendAgain && last !== undefined ? (
        <Alert tone="warning" title={t('file.again')}>
          {t('file.againText')} {t('months.sent', { day: formatDate(locale, dayOf(last.sentAt)) })}.
        </Alert>
      ) : null}
      <Alert title={t('file.fromMemory')} compact>
        <Stack gap="sm">
          <Text small>{t('file.fromMemoryText')}</Text>
          <Text small>{t('file.protectedText')}</Text>
        </Stack>
      </Alert>
    </>
  );
}
