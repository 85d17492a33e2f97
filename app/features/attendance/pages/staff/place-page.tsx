import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { parsePlainDate } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { placeAttendancePath } from '../../domain/paths.ts';
import { readAttendance, takeAttendance } from '../../domain/permissions.ts';
import { savesQuery, sheetsForm } from '../../domain/sheet-input.ts';
import { getPlace } from '../../server/get-place.ts';
import { saveSheets } from '../../server/save-sheets.ts';
import { undoableSaves } from '../../server/undo-save.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { Sheets } from './sheets.tsx';
import { submitSheets, UndoSaves, withoutUndo } from './undo-saves.tsx';

export const placePage = definePage({
  path: placeAttendancePath,
  permission: readAttendance,
  audit: { action: 'read', category: 'attendance' },
  submitPermission: takeAttendance,
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({}),
  query: z.object({
    day: z.string().optional().catch(undefined),
    place: z.string().max(200).optional().catch(undefined),
    undo: savesQuery,
  }),
  load: async (ctx, { query }) => ({
    ...(await getPlace(ctx, { day: parsePlainDate(query.day ?? '') ?? ctx.today, place: query.place })),
    saves: await undoableSaves(ctx, query.undo),
  }),
  view: ({ day, places, place, sheets, hidden, saves }, view) => {
    const t = translate(attendanceTexts, view.locale);
    const nameOf = (each: string) => each || t('place.unknown');
    return {
      title: t('place.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('place.title')}
            lead={t('place.lead')}
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('activities') }]} />
            }
          />
          <FilterBar label={t('place.title')} action={placeAttendancePath.to()} submitLabel={t('show')}>
            <DateInput {...calendarProps(view.locale)} name="day" label={t('place.day')} defaultValue={day} />
            <Select
              name="place"
              label={t('place.place')}
              defaultValue={place}
              emptyLabel={place === undefined ? t('place.choose') : undefined}
              options={places.map((each) => ({
                value: each.place,
                label: `${nameOf(each.place)} (${each.sessions.length})`,
              }))}
            />
          </FilterBar>
          <UndoSaves saves={saves} view={view} />
          {places.length === 0 ? (
            <EmptyState icon="calendar" title={t('place.empty')} />
          ) : sheets.length === 0 ? (
            <Text soft>{t('place.chooseFirst')}</Text>
          ) : (
            <Sheets sheets={sheets} view={withoutUndo(view)} />
          )}
          {hidden > 0 ? <Text soft>{t('place.hidden', { count: hidden })}</Text> : null}
        </Stack>
      ),
    };
  },
  form: sheetsForm,
  submit: async (ctx, { query, form }) => {
    const saved = await submitSheets(ctx, form, (sheets) => saveSheets(ctx, sheets));
    return saved.ok ? ok(placeAttendancePath.to({}, { ...query, ...saved.value })) : saved;
  },
});
