import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { addMonths } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { isOver, monthKey, monthParam } from '../../domain/month.ts';
import { lockMonthPath, monthPath } from '../../domain/paths.ts';
import { lockMonths } from '../../domain/permissions.ts';
import { getMonth } from '../../server/get-month.ts';
import { lockMonth } from '../../server/handle-sheets.ts';
import { formState } from '../form-state.ts';
import { hoursTranslate, monthName } from '../hours-words.ts';

export const lockMonthPage = definePage({
  path: lockMonthPath,
  permission: lockMonths,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ programmeId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: (ctx, { params }) => getMonth(ctx, params.programmeId, params.month),
  view: ({ programmeId, month, rows, lock }, view) => {
    const t = hoursTranslate(view.locale);
    const back = monthPath.to({ programmeId, month: monthKey(month) });
    const title = t('lock.title', { month: monthName(view.locale, month) });
    const objected = rows.filter(({ state }) => state === 'objected').length;
    const open = rows.filter(({ state }) => state !== 'certified').length;
    const why =
      lock !== undefined
        ? t('lock.done')
        : isOver(month, view.today)
          ? undefined
          : t('lock.notOver', { day: formatDate(view.locale, addMonths(month, 1)) });
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={title}
            lead={t('lock.lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: back, label: t('month.title', { month: monthName(view.locale, month) }) }]}
              />
            }
          />
          {why === undefined ? (
            <FormCard
              state={formState(view)}
              submit={t('lock.submit')}
              icon="lock"
              cancel={{ href: back, label: t('lock.cancel') }}
            >
              <Text>{t('lock.text')}</Text>
              <Alert tone={open === 0 ? 'success' : 'info'}>{t('lock.notCertified', { count: open })}</Alert>
              {objected === 0 ? null : <Alert tone="danger">{t('lock.objected', { count: objected })}</Alert>}
            </FormCard>
          ) : (
            <>
              <Alert>{why}</Alert>
              <div>
                <LinkButton href={back}>{t('lock.cancel')}</LinkButton>
              </div>
            </>
          )}
        </Stack>
      ),
    };
  },
  form: z.object({}),
  submit: async (ctx, { params }) => {
    const locked = await lockMonth(ctx, params);
    return locked.ok ? ok(monthPath.to({ ...params, month: monthKey(params.month) }, { done: 'saved' })) : locked;
  },
});
