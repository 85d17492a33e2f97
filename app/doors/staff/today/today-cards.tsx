import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import { toldLine } from '#app/features/activities/pages/parts.tsx';
import type { TodaysSession } from '#app/features/activities/public.ts';
import { placeAttendancePath } from '#app/features/attendance/domain/paths.ts';
import { takeAttendance } from '#app/features/attendance/domain/permissions.ts';
import { resultPath } from '#app/features/outcomes/domain/result-paths.ts';
import { programmePath } from '#app/features/programmes/domain/paths.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { staffTexts } from '../texts/index.ts';

/** Today's sessions; each leads to its sheet for those who may take it. */
export function Sessions({ sessions, view }: { sessions: TodaysSession[]; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
  const severalProgrammes = new Set(sessions.map((session) => session.programmeId)).size > 1;
  const count = (session: TodaysSession) =>
    session.markedCount > 0
      ? t('today.marked', { marked: session.markedCount, members: Math.max(session.memberCount, session.markedCount) })
      : t('today.members', { members: session.memberCount });
  return (
    <Card
      title={t('today.sessions')}
      actions={
        <>
          {may(view.caller, takeAttendance) && sessions.length > 1 ? (
            <Link href={placeAttendancePath.to()}>{t('today.byPlace')}</Link>
          ) : null}
          <Link href={activitiesPath.to()}>{t('today.week')}</Link>
        </>
      }
    >
      {sessions.length === 0 ? (
        <p>{t('today.noSessions')}</p>
      ) : (
        <LinkList
          label={t('today.sessions')}
          items={sessions.map((session) => ({
            key: session.id,
            href: session.href,
            lead: showTimeSpan(view.locale, session.startsAt, session.endsAt),
            title: session.activityName,
            meta: [
              session.place,
              severalProgrammes ? session.programmeName : null,
              session.told === undefined ? null : toldLine(view.locale, session.told),
            ]
              .filter(Boolean)
              .join(' · '),
            end:
              session.status === 'cancelled' ? (
                <Tag tone="danger">{t('today.cancelled')}</Tag>
              ) : (
                <Tag tone={session.markedCount > 0 ? 'success' : 'neutral'}>{count(session)}</Tag>
              ),
          }))}
        />
      )}
    </Card>
  );
}

/** The caller's programmes; an evaluator is led to their results. */
export function Programmes({ programmes, view }: { programmes: Programme[]; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
  const isEvaluator = view.caller.role === 'evaluator';
  const title = t(isEvaluator ? 'today.results' : 'today.programmes');
  const path = isEvaluator ? resultPath : programmePath;
  return (
    <Card title={title}>
      <LinkList
        label={title}
        items={programmes.map((programme) => ({
          key: programme.id,
          href: path.to({ programmeId: programme.id }),
          title: programme.name,
        }))}
      />
    </Card>
  );
}
