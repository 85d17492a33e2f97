import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import type { WeekBlock, WeekDay } from '#app/ui/week-grid.tsx';
import { sessionPath } from '../../domain/paths.ts';
import { closedReasons } from '../../domain/show-closed.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { SessionLine } from '../../server/list-sessions.ts';
import type { Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { SessionTag } from '../staff/session-tags.tsx';
import { clashLine } from './clash-words.ts';
import { languagesLine } from './team-words.ts';

type Shown = {
  week: Week;
  monday: PlainDate;
  siteKey: string | null;
  programmeId: string | undefined;
  view: ViewContext;
};

/** The days of a week with these sessions, Monday to Friday and the weekend as far as something is held; why a day is closed. */
export function weekDays(sessions: readonly SessionLine[], shown: Shown): WeekDay[] {
  const { monday, week, view } = shown;
  const t = translate(activityTexts, view.locale);
  const all = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
  const lastUsed = Math.max(4, ...week.sessions.map((session) => all.indexOf(session.heldOn)));
  return all.slice(0, lastUsed + 1).map((day) => {
    const closed = closedWords(day, shown);
    return {
      key: day,
      heading: formatDate(view.locale, day, 'weekdayShort'),
      current: day === view.today,
      ...(day === view.today ? { mark: t('today') } : {}),
      ...(closed === '' ? {} : { note: closed }),
      emptyText: t('freeDay'),
      blocks: sessions.filter((session) => session.heldOn === day).map((session) => blockOf(session, shown)),
    };
  });
}

function blockOf(session: SessionLine, { week, view }: Shown): WeekBlock {
  const severalProgrammes = new Set(week.sessions.map(({ programmeId }) => programmeId)).size > 1;
  const isMine = session.leaderIds.includes(view.caller.accountId);
  return {
    key: session.id,
    title: session.activityName,
    time: showTimeSpan(view.locale, session.startsAt, session.endsAt),
    href: sessionPath.to({ sessionId: session.id }),
    sub: [session.place, severalProgrammes ? session.programmeName : null].filter(Boolean).join(' · ') || undefined,
    crossedOut: session.status === 'cancelled',
    tone: session.status === 'cancelled' ? 'neutral' : isMine ? 'warm' : 'accent',
    tags: <SessionTags session={session} week={week} view={view} />,
  };
}

/** How it stands with a session: cancelled and why, moved from where, an interpreter, what it clashes with. */
export function SessionTags({
  session,
  week,
  view,
  isSpeakingBeside,
}: {
  session: SessionLine;
  week: Week;
  view: ViewContext;
  /** What the team speaks is said elsewhere. */
  isSpeakingBeside?: boolean;
}) {
  const t = translate(activityTexts, view.locale);
  const clashes = week.clashes.find(({ sessionId }) => sessionId === session.id)?.clashes ?? [];
  return (
    <>
      <SessionTag session={session} today={view.today} locale={view.locale} />
      {session.needsInterpreter && session.status !== 'cancelled' ? (
        <Tag tone="info">{t('views.interpreter')}</Tag>
      ) : null}
      {clashes.length === 0 ? null : (
        <Tag tone="warning" icon="alert-triangle">
          {t('clash.tag')}
        </Tag>
      )}
      {[
        session.cancelReason,
        isSpeakingBeside ? '' : speaksWords(session, view),
        movedWords(session, view),
        ...clashes.map((clash) => clashLine(view.locale, clash)),
      ]
        .filter((line) => line !== null && line !== '')
        .map((line) => (
          <Text key={line} as="span" small>
            {line}
          </Text>
        ))}
    </>
  );
}

/** What the team of a session speaks besides Swedish, in words; '' when it is cancelled or nothing is known. */
export function speaksWords({ teamLanguages, status }: SessionLine, { locale }: ViewContext): string {
  if (teamLanguages.length === 0 || status === 'cancelled') return '';
  return translate(activityTexts, locale)('team.speaks', { languages: languagesLine(locale, teamLanguages) });
}

function movedWords({ plannedOn, plannedAt, heldOn, startsAt }: SessionLine, { locale }: ViewContext): string {
  if (plannedOn === null || plannedAt === null || (plannedOn === heldOn && plannedAt === startsAt)) return '';
  const time = locale === 'sv' ? plannedAt.replace(':', '.') : plannedAt;
  return translate(activityTexts, locale)('views.moved', { day: formatDate(locale, plannedOn, 'weekdayShort'), time });
}

/** Why a day is closed, in words; '' when it is open. A closure of one site or one of several programmes says which. */
export function closedWords(day: PlainDate, { week, monday, siteKey, programmeId, view }: Shown): string {
  const t = translate(activityTexts, view.locale);
  const sunday = addDays(monday, 6);
  const inView = week.programmes.filter(
    ({ id, startsOn, endsOn }) =>
      programmeId === id ||
      (programmeId === undefined && (startsOn === null || startsOn <= sunday) && (endsOn === null || endsOn >= monday)),
  );
  const ids = inView.map(({ id }) => id);
  const reasons = closedReasons(day, week.closed, ids, siteKey).map((reason) => {
    const name = 'rest' in reason ? t(`holidays.names.${reason.rest}`) : reason.closure.name;
    const programme = inView.find(({ id }) => id === reason.programmeIds[0]);
    const ofSite = 'closure' in reason && siteKey === null ? reason.closure.siteKey : null;
    const where = [
      programme?.sites.find(({ key }) => key === ofSite)?.name,
      reason.programmeIds.length < ids.length ? programme?.name : undefined,
    ].filter(Boolean);
    return where.length === 0 ? name : `${name} (${where.join(', ')})`;
  });
  return reasons.length === 0 ? '' : t('views.closed', { name: [...new Set(reasons)].join('; ') });
}
