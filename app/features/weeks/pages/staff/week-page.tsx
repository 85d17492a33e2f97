import { z } from 'zod';
import { sessionPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { mondayOfWeek, weekOf } from '#app/features/activities/domain/week.ts';
import { participantCalendar } from '#app/features/calendars/domain/permissions.ts';
import { participantCalendarPath, sfiPath, weekPath } from '#app/features/enrolments/domain/paths.ts';
import { meetingPath } from '#app/features/meetings/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { addDays, mondayOf } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { type WeekBlock, WeekGrid } from '#app/ui/week-grid.tsx';
import { newOccupationPath, occupationPath, printWeekPath, weekAimPath } from '../../domain/paths.ts';
import { readWeek } from '../../domain/permissions.ts';
import { shownDays, type WeekEntry } from '../../domain/week.ts';
import { getWeek, type PlannedWeek } from '../../server/week.ts';
import { WeekFrame } from '../parts/week-frame.tsx';
import { weekLabel } from '../week-document.ts';
import { formState, hoursOf, titleOf, weekTranslate, whereOf } from '../week-words.ts';

/** A whole week: the programme's sessions and everything else, added up against the aim, clashes marked. */
export const participantWeekPage = definePage({
  path: weekPath,
  permission: readWeek,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ week: z.string().optional().catch(undefined) }),
  load: async (ctx, { params, query }) => {
    const monday = mondayOfWeek(query.week ?? '') ?? mondayOf(ctx.today);
    return { monday, ...(await getWeek(ctx, params.enrolmentId, monday)) };
  },
  view: ({ monday, ...week }, view) => {
    const { locale, today } = view;
    const t = weekTranslate(locale);
    const { head, entries } = week;
    const of = { enrolmentId: head.id };
    const title = weekLabel(monday, locale);
    const weekFrom = (day: typeof monday) => weekPath.to(of, { week: weekOf(day) });
    const problem = formState(view).whole;
    const add = (
      <LinkButton variant="primary" icon="plus" href={newOccupationPath.to(of)}>
        {t('add')}
      </LinkButton>
    );
    return {
      title: `${t('title')}, ${title}`,
      wide: true,
      body: (
        <WeekFrame head={head} view={view} title={title} lead={t('lead')} actions={add}>
          {problem === undefined ? null : <Alert tone="warning">{problem}</Alert>}
          <ButtonRow>
            <LinkButton icon="chevron-start" href={weekFrom(addDays(monday, -7))}>
              {t('previous')}
            </LinkButton>
            {mondayOf(today) === monday ? null : <LinkButton href={weekPath.to(of)}>{t('thisWeek')}</LinkButton>}
            <LinkButton icon="chevron-end" href={weekFrom(addDays(monday, 7))}>
              {t('following')}
            </LinkButton>
            <LinkButton variant="tertiary" icon="printer" href={printWeekPath.to(of, { week: weekOf(monday) })}>
              {t('print.open')}
            </LinkButton>
            {may(view.caller, participantCalendar) ? (
              <LinkButton variant="tertiary" icon="calendar" href={participantCalendarPath.to(of)}>
                {t('calendar')}
              </LinkButton>
            ) : null}
          </ButtonRow>
          {entries.length === 0 ? (
            <EmptyState icon="calendar" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <WeekGrid
              label={title}
              days={shownDays(monday, entries).map((day) => ({
                key: day,
                heading: formatDate(locale, day, 'weekdayShort'),
                current: day === today,
                ...(day === today && { mark: t('today') }),
                emptyText: t('freeDay'),
                blocks: entries.filter((entry) => entry.day === day).map((entry) => blockOf(entry, week, view)),
              }))}
            />
          )}
          <Columns min="wide">
            <SumCard week={week} view={view} />
            <RecurringCard week={week} view={view} />
          </Columns>
        </WeekFrame>
      ),
    };
  },
});

// "Tisdag, torsdag"; in English days keep their capitals.
const listed = (days: readonly string[]) =>
  days.map((name, index) => (index > 0 && name.endsWith('dag') ? name.toLowerCase() : name)).join(', ');

function blockOf(entry: WeekEntry, { head, sum }: PlannedWeek, { locale }: ViewContext): WeekBlock {
  const t = weekTranslate(locale);
  const clashes = sum.clashes.some((pair) => pair.includes(entry));
  return {
    key: entry.key,
    title: titleOf(entry, locale),
    time: showTimeSpan(locale, entry.startsAt, entry.endsAt),
    href: hrefOf(entry, head.id),
    sub: whereOf(entry, locale) || undefined,
    tone: entry.source === 'session' ? 'accent' : 'info',
    crossedOut: entry.isCancelled,
    tags: entry.isCancelled ? (
      <Tag tone="neutral">{t('cancelled')}</Tag>
    ) : clashes ? (
      <Tag tone="danger">{t('clash')}</Tag>
    ) : undefined,
  };
}

/** Where it is kept. */
function hrefOf({ source, id }: WeekEntry, enrolmentId: string): string {
  switch (source) {
    case 'session':
      return sessionPath.to({ sessionId: id });
    case 'sfi':
      return sfiPath.to({ enrolmentId });
    case 'meeting':
      return meetingPath.to({ enrolmentId, meetingId: id });
    case 'occupation':
      return occupationPath.to({ enrolmentId, occupationId: id });
  }
}

type Props = { week: PlannedWeek; view: ViewContext };

/** What the week holds, of how much, and what cannot both be. */
function SumCard({ week: { head, sum, aim, aimMinutes }, view: { locale } }: Props) {
  const t = weekTranslate(locale);
  const left = aimMinutes - sum.minutes;
  return (
    <Card id="sum" title={t('summary')}>
      <Stack>
        <Meter
          label={t('title')}
          value={sum.minutes}
          target={aimMinutes}
          max={Math.max(sum.minutes, aimMinutes, 1)}
          valueText={t('of', { hours: hoursOf(sum.minutes, locale), aim: hoursOf(aimMinutes, locale) })}
          targetText={t('aimText', { aim: hoursOf(aimMinutes, locale) })}
          verdict={
            left > 0
              ? t('left', { hours: hoursOf(left, locale) })
              : left === 0
                ? t('reached')
                : t('over', { hours: hoursOf(-left, locale) })
          }
        />
        {sum.byKind.length === 0 ? null : (
          <DefinitionList
            items={sum.byKind.map(({ kind, minutes }) => ({
              term: t(`kind.${kind}`),
              value: t('hours', { hours: hoursOf(minutes, locale) }),
            }))}
          />
        )}
        {sum.clashes.length === 0 ? null : (
          <Alert tone="warning" title={t('clashes', { count: sum.clashes.length })}>
            {sum.clashes.map(([one, other]) => (
              <Text key={one.key + other.key}>
                {t('clashLine', {
                  day: formatDate(locale, one.day, 'weekday'),
                  one: `${titleOf(one, locale)} ${showTimeSpan(locale, one.startsAt, one.endsAt)}`,
                  other: `${titleOf(other, locale)} ${showTimeSpan(locale, other.startsAt, other.endsAt)}`,
                })}
              </Text>
            ))}
            <Text small>{t('twice')}</Text>
          </Alert>
        )}
        <Text soft small>
          {aim === undefined
            ? t('aim.usual')
            : [t('aim.line', { hours: hoursOf(aim.minutes, locale), day: formatDate(locale, aim.fromOn) }), aim.reason]
                .filter(Boolean)
                .join('. ')}
        </Text>
        <Cluster>
          <LinkButton size="sm" variant="tertiary" icon="target" href={weekAimPath.to({ enrolmentId: head.id })}>
            {t('setAim')}
          </LinkButton>
        </Cluster>
      </Stack>
    </Card>
  );
}

/** Everything that recurs in some week, also what is over or to come. */
function RecurringCard({ week: { head, occupations }, view: { locale } }: Props) {
  const t = weekTranslate(locale);
  if (occupations.length === 0) return null;
  return (
    <Card id="recurring" title={t('all')}>
      <LinkList
        label={t('all')}
        items={occupations.map((each) => ({
          key: each.id,
          href: occupationPath.to({ enrolmentId: head.id, occupationId: each.id }),
          title: titleOf({ kind: each.kind, title: each.note }, locale),
          meta: [
            t('allTimes', {
              days: listed(each.weekdays.map((day) => t(`weekday.d${day as 1}`))),
              time: showTimeSpan(locale, each.startsAt, each.endsAt),
            }),
            each.endsOn === null
              ? t('period', { from: formatDate(locale, each.startsOn) })
              : t('periodEnd', { from: formatDate(locale, each.startsOn), to: formatDate(locale, each.endsOn) }),
          ].join(' · '),
        }))}
      />
    </Card>
  );
}
