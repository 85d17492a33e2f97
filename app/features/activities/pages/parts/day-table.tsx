import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Link } from '#app/ui/link.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { sessionPath } from '../../domain/paths.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { SessionLine } from '../../server/list-sessions.ts';
import type { Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { SessionTags, speaksWords } from './session-blocks.tsx';

type Props = { caption: string; sessions: readonly SessionLine[]; week: Week; view: ViewContext };

/** One day's sessions by time: who leads, where, and how it stands. */
export function DayTable({ caption, sessions, week, view }: Props) {
  const t = translate(activityTexts, view.locale);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: 'time',
          header: t('views.when'),
          nowrap: true,
          cell: (session) => showTimeSpan(view.locale, session.startsAt, session.endsAt),
        },
        {
          key: 'name',
          header: t('views.what'),
          rowHeader: true,
          cell: (session) => <Link href={sessionPath.to({ sessionId: session.id })}>{session.activityName}</Link>,
        },
        {
          key: 'where',
          header: t('views.where'),
          cell: (session) => [session.place, siteOf(session, week)].filter(Boolean).join(', '),
        },
        { key: 'who', header: t('views.who'), cell: (session) => session.leaderNames.join(', ') },
        {
          key: 'language',
          header: t('activity.language'),
          cell: (session) => <Languages session={session} view={view} />,
        },
        {
          key: 'state',
          header: t('views.state'),
          cell: (session) => (
            <Cluster gap="sm">
              <SessionTags session={session} week={week} view={view} isSpeakingBeside />
            </Cluster>
          ),
        },
      ]}
    />
  );
}

function Languages({ session, view }: { session: SessionLine; view: ViewContext }) {
  const speaks = speaksWords(session, view);
  return (
    <>
      {session.language}
      {speaks === '' ? null : (
        <Text soft small>
          {speaks}
        </Text>
      )}
    </>
  );
}

/** What the site of a session is called in its programme. */
export function siteOf(session: SessionLine, { programmes }: Week): string | undefined {
  return programmes.find(({ id }) => id === session.programmeId)?.sites.find(({ key }) => key === session.siteKey)
    ?.name;
}
