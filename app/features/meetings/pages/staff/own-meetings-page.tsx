import { z } from 'zod';
import { mondayOfWeek, weekOf } from '#app/features/activities/domain/week.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { addDays, isoWeek, mondayOf, type PlainDate } from '#app/shared/dates.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type WeekDay, WeekGrid } from '#app/ui/week-grid.tsx';
import { meetingPath, ownMeetingsPath } from '../../domain/paths.ts';
import { readMeetings } from '../../domain/permissions.ts';
import { type CalendarMeeting, listOwnWeek } from '../../server/get-meetings.ts';
import { interpreterLine, meetingTranslate, statusTones, timesOf, titleOf } from '../meeting-words.ts';
import { TodaysMeetings } from '../parts/today-cards.tsx';

/** The caller's own calendar: today first, then the week, and what has been and waits for an answer. */
export const ownMeetingsPage = definePage({
  path: ownMeetingsPath,
  permission: readMeetings,
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: z.object({ week: z.string().optional().catch(undefined) }),
  load: async (ctx, { query }) => {
    const monday = mondayOfWeek(query.week ?? '') ?? mondayOf(ctx.today);
    return { monday, ...(await listOwnWeek(ctx, monday)) };
  },
  view: ({ monday, meetings, unsettled }, view) => {
    const t = meetingTranslate(view.locale);
    const isThisWeek = monday === mondayOf(view.today);
    const to = (day: PlainDate) => ownMeetingsPath.to({}, { week: weekOf(day) });
    const week = t('own.week', { week: String(isoWeek(monday)), year: weekOf(monday).slice(0, 4) });
    const todays = meetings.filter(({ meetsOn, status }) => meetsOn === view.today && status !== 'moved');
    return {
      title: t('own.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('own.title')}
            lead={`${week}: ${t('own.lead', {
              from: formatDate(view.locale, monday, 'weekday'),
              to: formatDate(view.locale, addDays(monday, 6), 'weekday'),
            })}`}
          />
          {isThisWeek ? <TodaysMeetings meetings={todays} view={view} /> : null}
          {unsettled.length > 0 ? <Unsettled meetings={unsettled} view={view} /> : null}
          <ButtonRow>
            <LinkButton icon="chevron-start" href={to(addDays(monday, -7))}>
              {t('own.previous')}
            </LinkButton>
            {isThisWeek ? null : <LinkButton href={ownMeetingsPath.to()}>{t('own.thisWeek')}</LinkButton>}
            <LinkButton icon="chevron-end" href={to(addDays(monday, 7))}>
              {t('own.next')}
            </LinkButton>
          </ButtonRow>
          <WeekGrid label={week} days={daysOf(monday, meetings, view)} />
        </Stack>
      ),
    };
  },
});

type Props = { meetings: readonly CalendarMeeting[]; view: ViewContext };

function Unsettled({ meetings, view }: Props) {
  const t = meetingTranslate(view.locale);
  return (
    <Card id="unsettled" tone="warm" title={t('own.unsettled')}>
      <Text soft>{t('own.unsettledText')}</Text>
      <LinkList
        label={t('own.unsettled')}
        items={meetings.map((each) => ({
          key: each.id,
          href: meetingPath.to({ enrolmentId: each.enrolmentId, meetingId: each.id }),
          lead: formatDate(view.locale, each.meetsOn, 'weekdayShort'),
          title: each.name,
          meta: titleOf(each, view.locale),
        }))}
      />
    </Card>
  );
}

function daysOf(monday: PlainDate, meetings: readonly CalendarMeeting[], view: ViewContext): WeekDay[] {
  const t = meetingTranslate(view.locale);
  const all = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  const lastUsed = Math.max(4, ...meetings.map(({ meetsOn }) => all.indexOf(meetsOn)));
  return all.slice(0, lastUsed + 1).map((day) => ({
    key: day,
    heading: formatDate(view.locale, day, 'weekdayShort'),
    current: day === view.today,
    ...(day === view.today ? { mark: t('own.today') } : {}),
    emptyText: t('own.free'),
    blocks: meetings
      .filter(({ meetsOn }) => meetsOn === day)
      .map((each) => ({
        key: each.id,
        title: each.name,
        time: timesOf(each, view.locale),
        href: meetingPath.to({ enrolmentId: each.enrolmentId, meetingId: each.id }),
        sub: [titleOf(each, view.locale), each.place, interpreterLine(each, view.locale)].filter(Boolean).join(' · '),
        crossedOut: each.status === 'moved' || each.status === 'not-held',
        tone: statusTones[each.status],
        tags: each.status === 'planned' ? undefined : t(`status.${each.status}`),
      })),
  }));
}
