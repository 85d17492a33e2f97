import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { listActivitiesPermission } from '#app/features/activities/domain/permissions.ts';
import { listTodaysSessions, type TodaysSession } from '#app/features/activities/public.ts';
import { readParticipation } from '#app/features/enrolments/domain/permissions.ts';
import { entryFactsPath } from '#app/features/history/domain/paths.ts';
import { followUpPath, followUpsPath } from '#app/features/outcomes/domain/paths.ts';
import { type FollowUp, listDueFollowUps } from '#app/features/outcomes/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { programmePath } from '#app/features/programmes/domain/paths.ts';
import { readProgrammePermission } from '#app/features/programmes/domain/permissions.ts';
import { listProgrammes, type Programme } from '#app/features/programmes/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { todayPath } from '../paths.ts';
import { staffTexts } from '../texts/index.ts';
import { listPeopleWithGaps, type PersonWithGaps } from './list-work.ts';

type Today = {
  sessions: TodaysSession[] | undefined;
  followUps: { rows: FollowUp[]; total: number } | undefined;
  gaps: PersonWithGaps[] | undefined;
  programmes: Programme[];
};

const MOST_OF_EACH = 8;

/** The page a working day begins on: today's sessions and what waits for the caller. */
export const todayPage = definePage({
  path: todayPath,
  permission: 'signed-in',
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: z.object({}),
  async load(ctx): Promise<Today> {
    const { caller, today } = ctx;
    const isCaseWork = may(caller, readParticipation);
    const [sessions, followUps, gaps, programmes] = await Promise.all([
      may(caller, listActivitiesPermission) ? listTodaysSessions(ctx, today) : undefined,
      isCaseWork ? listDueFollowUps(ctx, today, MOST_OF_EACH) : undefined,
      isCaseWork ? listPeopleWithGaps(ctx, MOST_OF_EACH) : undefined,
      may(caller, readProgrammePermission) ? listProgrammes(ctx) : [],
    ]);
    return { sessions, followUps, gaps, programmes };
  },
  view(data, view) {
    const t = translate(staffTexts, view.locale);
    return {
      title: t('today.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('today.title')} lead={formatDate(view.locale, view.today, 'weekday')} />
          {view.caller.role === null ? <Alert tone="warning">{t('today.noRole')}</Alert> : null}
          {data.sessions ? <Sessions sessions={data.sessions} view={view} /> : null}
          <Columns min="wide">
            {data.followUps ? <FollowUps {...data.followUps} view={view} /> : null}
            {data.gaps ? <Gaps gaps={data.gaps} view={view} /> : null}
          </Columns>
          {data.programmes.length > 0 ? (
            <Card title={t('today.programmes')}>
              <LinkList
                label={t('today.programmes')}
                items={data.programmes.map((programme) => ({
                  key: programme.id,
                  href: programmePath.to({ programmeId: programme.id }),
                  title: programme.name,
                }))}
              />
            </Card>
          ) : null}
        </Stack>
      ),
    };
  },
});

function Sessions({ sessions, view }: { sessions: TodaysSession[]; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
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
            lead: `${session.startsAt}–${session.endsAt}`,
            title: session.activityName,
            meta: [session.place, session.programmeName].filter(Boolean).join(' · '),
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

function FollowUps({ rows, total, view }: { rows: FollowUp[]; total: number; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
  return (
    <Card title={t('today.followUps')} actions={<Link href={followUpsPath.to()}>{t('today.allFollowUps', { total })}</Link>}>
      {rows.length === 0 ? (
        <p>{t('today.noFollowUps')}</p>
      ) : (
        <LinkList
          label={t('today.followUps')}
          items={rows.map((row) => ({
            key: row.id,
            href: followUpPath.to({ followUpId: row.id }),
            title: row.name,
            meta: t('today.due', { date: formatDate(view.locale, row.dueOn) }),
          }))}
        />
      )}
    </Card>
  );
}

function Gaps({ gaps, view }: { gaps: PersonWithGaps[]; view: ViewContext }) {
  const t = translate(staffTexts, view.locale);
  return (
    <Card title={t('today.missing')}>
      {gaps.length === 0 ? (
        <p>{t('today.noMissing')}</p>
      ) : (
        <LinkList
          label={t('today.missing')}
          items={gaps.map((row) => ({
            key: row.enrolmentId,
            href: entryFactsPath.to({ enrolmentId: row.enrolmentId }),
            title: fullName(row),
            meta: row.programmeName,
            end: <Tag tone="warning">{t('today.missingCount', { count: row.missingCount })}</Tag>,
          }))}
        />
      )}
    </Card>
  );
}
