import { Fragment } from 'react';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import type { TodaysSession } from '#app/features/activities/public.ts';
import { interviewPath } from '#app/features/history/domain/paths.ts';
import { stateOfFollowUp } from '#app/features/outcomes/domain/follow-ups.ts';
import { followUpPath, followUpsPath } from '#app/features/outcomes/domain/paths.ts';
import { resultPath } from '#app/features/outcomes/domain/result-paths.ts';
import type { FollowUp } from '#app/features/outcomes/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { completenessPath, programmePath } from '#app/features/programmes/domain/paths.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { staffTexts } from '../texts/index.ts';
import type { PersonWithGaps } from './list-work.ts';

/** Today's sessions; each leads to its sheet for those who may take it. */
export function Sessions({ sessions, view }: { sessions: TodaysSession[]; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
  const severalProgrammes = new Set(sessions.map((session) => session.programmeId)).size > 1;
  const count = (session: TodaysSession) =>
    session.markedCount > 0
      ? t('today.marked', { marked: session.markedCount, members: Math.max(session.memberCount, session.markedCount) })
      : t('today.members', { members: session.memberCount });
  return (
    <Card title={t('today.sessions')} actions={<Link href={activitiesPath.to()}>{t('today.week')}</Link>}>
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
            meta: [session.place, severalProgrammes ? session.programmeName : null].filter(Boolean).join(' · '),
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

/** Those who have left and are to be asked how they fare. */
export function FollowUps({ rows, total, view }: { rows: FollowUp[]; total: number; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
  return (
    <Card
      title={t('today.followUps')}
      actions={<Link href={followUpsPath.to()}>{t('today.allFollowUps', { total })}</Link>}
    >
      {rows.length === 0 ? (
        <p>{t('today.noFollowUps')}</p>
      ) : (
        <LinkList
          label={t('today.followUps')}
          items={rows.map((row) => ({
            key: row.id,
            href: followUpPath.to({ followUpId: row.id }),
            title: row.name,
            meta: t('today.about', { date: formatDate(view.locale, row.asksAboutOn) }),
            end:
              stateOfFollowUp(row, view.today) === 'overdue' ? (
                <Tag tone="warning">{t('today.overdue')}</Tag>
              ) : (
                <Tag tone="info">{t('today.due')}</Tag>
              ),
          }))}
        />
      )}
    </Card>
  );
}

/** People whose entry facts are not complete. */
export function Gaps({
  gaps,
  programmes,
  view,
}: {
  gaps: PersonWithGaps[];
  programmes: Programme[];
  view: ViewContext;
}) {
  const severalProgrammes = new Set(gaps.map((row) => row.programmeName)).size > 1;
  const t = translate(staffTexts, view.locale);
  return (
    <Card
      title={t('today.missing')}
      footer={
        programmes.length === 0 ? undefined : (
          <>
            {t('today.allMissing')}{' '}
            {programmes.map(({ id, name }, index) => (
              <Fragment key={id}>
                {index > 0 ? ' · ' : null}
                <Link href={completenessPath.to({ programmeId: id })}>{name}</Link>
              </Fragment>
            ))}
          </>
        )
      }
    >
      {gaps.length === 0 ? (
        <p>{t('today.noMissing')}</p>
      ) : (
        <LinkList
          label={t('today.missing')}
          items={gaps.map((row) => ({
            key: row.enrolmentId,
            href: interviewPath.to({ enrolmentId: row.enrolmentId }),
            title: fullName(row),
            meta: severalProgrammes ? row.programmeName : undefined,
            end: <Tag tone="warning">{t('today.missingCount', { count: row.missingCount })}</Tag>,
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
