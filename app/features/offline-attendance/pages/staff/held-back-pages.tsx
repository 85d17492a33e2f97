import { z } from 'zod';
import { activitiesPath, attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import type { Mark } from '#app/features/attendance/domain/mark.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { heldBackPath, heldBackSavePath } from '../../domain/paths.ts';
import { settleHeldBackPermission } from '../../domain/permissions.ts';
import { settleForm, settlementOfForm } from '../../domain/settle-held-back.ts';
import { getHeldBack, listHeldBack, type MetMark, settleHeldBack } from '../../server/held-back.ts';
import { offlineTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { HeldBackList } from '../parts/held-back-list.tsx';

/** What devices could not send and handed in, for a coordinator to take or drop. */
export const heldBackPage = definePage({
  path: heldBackPath,
  permission: settleHeldBackPermission,
  audit: { none: 'sessions and who filled in their sheets, no participant' },
  params: z.object({}),
  query: z.object({}),
  load: listHeldBack,
  view: (saves, view) => {
    const t = translate(offlineTexts, view.locale);
    return {
      title: t('heldBack.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('heldBack.title')} lead={t('heldBack.lead')} kicker={<Trail view={view} items={[]} />} />
          {saves.length === 0 ? (
            <EmptyState icon="circle-check" title={t('heldBack.empty')} />
          ) : (
            <HeldBackList saves={saves} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

/** One of them: the marks from the device beside what stands, and a choice between the two. */
export const heldBackSavePage = definePage({
  path: heldBackSavePath,
  permission: settleHeldBackPermission,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ saveId: z.uuid() }),
  query: z.object({}),
  form: settleForm,
  load: (ctx, { params }) => getHeldBack(ctx, params.saveId),
  submit: async (ctx, { params, form }) => {
    const settled = await settleHeldBack(ctx, params.saveId, settlementOfForm(form));
    return settled.ok ? ok(heldBackPath.to({}, { done: 'saved' })) : settled;
  },
  view: ({ save, marks, closed }, view) => {
    const t = translate(offlineTexts, view.locale);
    const state = formState(view);
    const when = `${formatDate(view.locale, save.heldOn, 'weekday')}, ${showTimeSpan(view.locale, save.startsAt, save.endsAt)}`;
    const open = marks.filter(({ meeting }) => meeting !== 'same');
    const versions = Object.fromEntries(open.map((row) => [`versions.${row.enrolmentId}`, String(row.version)]));
    return {
      title: save.activityName,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={save.activityName}
            lead={when}
            kicker={<Trail view={view} items={[{ href: heldBackPath.to(), label: t('heldBack.title') }]} />}
            actions={
              <LinkButton icon="list" href={attendanceSheetPath.to({ sessionId: save.sessionId })}>
                {t('heldBack.sheet')}
              </LinkButton>
            }
          />
          <Text>
            {t('heldBack.told', {
              by: save.by,
              made: formatInstant(view.locale, save.madeAt),
              handedIn: formatInstant(view.locale, save.handedInAt),
            })}
          </Text>
          {closed === 'cancelled' ? <Alert tone="info">{t('heldBack.cancelled')}</Alert> : null}
          <FormCard
            state={state}
            hidden={versions}
            submit={t('heldBack.save')}
            cancel={{ href: heldBackPath.to(), label: t('heldBack.later') }}
          >
            {save.notHeld === null ? null : (
              <RadioGroup
                name="notHeld"
                legend={t('heldBack.saidNotHeld', { reason: t(`notHeld.${save.notHeld}`) })}
                error={state.errorOf('notHeld')}
                defaultValue={state.textOf('notHeld')}
                options={[
                  { value: 'phone', label: t('heldBack.cancel') },
                  { value: 'stands', label: t('heldBack.leave') },
                ]}
              />
            )}
            {open.map((row) => (
              <RadioGroup
                key={row.enrolmentId}
                name={`marks.${row.enrolmentId}`}
                legend={row.name}
                hint={row.meeting === 'contested' ? t('heldBack.contested', { mark: words(t, row.before) }) : undefined}
                error={state.errorOf(`marks.${row.enrolmentId}`)}
                defaultValue={state.textOf(`marks.${row.enrolmentId}`, row.meeting === 'free' ? 'phone' : undefined)}
                options={[
                  { value: 'phone', label: t('heldBack.fromPhone', { mark: words(t, row.mark) }) },
                  { value: 'stands', label: t('heldBack.stands', { mark: words(t, row.stands) }) },
                ]}
              />
            ))}
            {marks.length > open.length ? <Same rows={marks} t={t} /> : null}
          </FormCard>
        </Stack>
      ),
    };
  },
});

type Words = ReturnType<typeof translate<typeof offlineTexts.sv>>;

function Same({ rows, t }: { rows: readonly MetMark[]; t: Words }) {
  const names = rows.filter(({ meeting }) => meeting === 'same').map(({ name }) => name);
  return (
    <Text soft small>
      {t('heldBack.same', { names: names.join(', ') })}
    </Text>
  );
}

function words(t: Words, mark: Mark | null): string {
  if (mark === null) return t('heldBack.mark.none');
  if (mark.mark === 'absent') return t(`heldBack.reason.${mark.reason}`);
  return 'minutesMissed' in mark
    ? t(`heldBack.mark.${mark.mark}`, { minutes: mark.minutesMissed })
    : t(`heldBack.mark.${mark.mark}`);
}

function Trail({ view, items }: { view: ViewContext; items: { href: string; label: string }[] }) {
  const t = translate(offlineTexts, view.locale);
  return (
    <Breadcrumbs
      label={t('heldBack.breadcrumbs')}
      items={[{ href: activitiesPath.to(), label: t('heldBack.activities') }, ...items]}
    />
  );
}
