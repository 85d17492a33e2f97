import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Section } from '#app/ui/section.tsx';
import { WeekGrid } from '#app/ui/week-grid.tsx';
import type { SessionLine } from '../../server/list-sessions.ts';
import type { Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { siteOf } from './day-table.tsx';
import { weekDays } from './session-blocks.tsx';

type By = 'leader' | 'venue' | 'site';
type Props = Parameters<typeof weekDays>[1] & { by: By };

/** The same week once per leader, venue or site; what has none comes last. */
export function GroupedWeeks({ by, ...shown }: Props) {
  const t = translate(activityTexts, shown.view.locale);
  const nobody = { leader: t('views.noLeader'), venue: t('views.noVenue'), site: t('views.noSite') }[by];
  return groupsOf(by, shown.week, shown.view).map(({ name, sessions }) => (
    <Section key={name ?? ''} title={name ?? nobody}>
      <WeekGrid label={name ?? nobody} days={weekDays(sessions, shown)} headingLevel={3} />
    </Section>
  ));
}

function groupsOf(
  by: By,
  week: Week,
  { locale }: ViewContext,
): { name: string | undefined; sessions: SessionLine[] }[] {
  const groups = new Map<string | undefined, SessionLine[]>();
  for (const session of week.sessions) {
    const names = namesOf(by, session, week);
    for (const name of names.length === 0 ? [undefined] : names)
      groups.set(name, [...(groups.get(name) ?? []), session]);
  }
  return [...groups]
    .map(([name, sessions]) => ({ name, sessions }))
    .sort(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) ||
        (a.name ?? '').localeCompare(b.name ?? '', locale),
    );
}

function namesOf(by: By, session: SessionLine, week: Week): string[] {
  if (by === 'leader') return session.leaderNames;
  const name = by === 'site' ? siteOf(session, week) : week.venues.find(({ id }) => id === session.venueId)?.name;
  return name === undefined ? [] : [name];
}
