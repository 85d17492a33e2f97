import { z } from 'zod';
import { attendanceSummary } from '#app/features/attendance/public.ts';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { readParticipant, readParticipation } from '#app/features/enrolments/domain/permissions.ts';
import { isOpen } from '#app/features/enrolments/domain/status.ts';
import { ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { getParticipant, getParticipantHead } from '#app/features/enrolments/public.ts';
import { missingOfPerson } from '#app/features/history/domain/own-facts.ts';
import { getCurrentHistory } from '#app/features/history/public.ts';
import { NextMeetingLine } from '#app/features/meetings/pages/parts.tsx';
import { findNextMeeting, listGuidance } from '#app/features/meetings/public.ts';
import { followUpsOf } from '#app/features/outcomes/public.ts';
import { listPartsDone } from '#app/features/parts/public.ts';
import { listSpeakers } from '#app/features/people/public.ts';
import { WayAheadCard } from '#app/features/plans/pages/parts.tsx';
import { getWayAhead } from '#app/features/plans/public.ts';
import { definePage, type RequestContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { AttendanceCard } from './attendance-card.tsx';
import { DecisionsCard } from './decisions-card.tsx';
import { EnrolmentCard, OtherEnrolmentsCard } from './enrolment-cards.tsx';
import { journeyRows } from './journey-rows.ts';
import { NextCard } from './next-card.tsx';
import { ParticipantHeader } from './participant-header.tsx';
import { participantTexts } from './texts/index.ts';

/** Everything the page shows to those who work with her; all statements travel together. */
async function loadWhole(ctx: RequestContext, enrolmentId: string) {
  const [
    participant,
    { participation, history, missing },
    attendance,
    parts,
    followUps,
    speakers,
    ahead,
    meeting,
    guidance,
  ] = await Promise.all([
    getParticipant(ctx, enrolmentId),
    getCurrentHistory(ctx, enrolmentId),
    attendanceSummary(ctx, enrolmentId),
    listPartsDone(ctx, enrolmentId),
    followUpsOf(ctx, enrolmentId),
    listSpeakers(ctx, enrolmentId),
    getWayAhead(ctx, enrolmentId),
    findNextMeeting(ctx, enrolmentId),
    listGuidance(ctx, enrolmentId),
  ]);
  const hasStarted = participation.startedOn !== null;
  const missingOwn = hasStarted ? missingOfPerson(participation.frameworks, participation).length : 0;
  return {
    ...participant,
    situations: history.situations,
    missing,
    missingOwn,
    attendance,
    parts,
    followUps,
    speakers,
    ahead,
    meeting,
    guidance,
  };
}

export type WholeParticipant = Awaited<ReturnType<typeof loadWhole>>;

/** A participant's page: where she is, what is missing, her journey. A leader sees her name and attendance. */
export const participantPage = definePage({
  path: participantPath,
  permission: readParticipant,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params: { enrolmentId } }) => {
    if (may(ctx.caller, readParticipation)) return { whole: await loadWhole(ctx, enrolmentId) };
    const [head, attendance] = await Promise.all([
      getParticipantHead(ctx, enrolmentId),
      attendanceSummary(ctx, enrolmentId),
    ]);
    return {
      name: { givenName: head.givenName, familyName: head.familyName },
      programmeName: head.programmeName,
      attendance,
    };
  },
  view: (data, view) => {
    const { locale, today } = view;
    const t = translate(participantTexts, locale);
    if (data.whole === undefined) {
      return {
        title: t('title'),
        body: (
          <Stack gap="lg">
            <ParticipantHeader person={data.name} lead={data.programmeName} locale={locale} />
            <AttendanceCard attendance={data.attendance} locale={locale} />
          </Stack>
        ),
      };
    }
    const { head, moves, others, situations, missing, missingOwn, attendance, parts, followUps } = data.whole;
    const { rows, from, to } = journeyRows(
      { head, moves, situations, months: attendance.months, parts, guidance: data.whole.guidance },
      locale,
      today,
    );
    return {
      title: t('title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <ParticipantHeader person={head} head={head} view={view} locale={locale} />
          <ParticipantTabs enrolmentId={head.id} locale={locale} current="journey" />
          <WayAheadCard
            head={head}
            ahead={data.whole.ahead}
            view={view}
            more={
              isOpen(head.status)
                ? [
                    {
                      term: t('nextMeeting'),
                      value: <NextMeetingLine enrolmentId={head.id} meeting={data.whole.meeting} view={view} />,
                    },
                  ]
                : []
            }
          />
          <NextCard head={head} missing={missing} missingOwn={missingOwn} followUps={followUps} view={view} />
          <Card title={t('journey')}>
            <Timeline
              label={t('journey')}
              rows={rows}
              from={from}
              to={to}
              today={{ on: today, label: t('today') }}
              tickLabel={(day, step) =>
                step === 'year'
                  ? day.slice(0, 4)
                  : step === 'quarter' || day.slice(5, 7) === '01'
                    ? `${formatDate(locale, day, 'monthShort')} ${day.slice(0, 4)}`
                    : formatDate(locale, day, 'monthShort')
              }
            />
          </Card>
          <Split
            aside={
              <>
                <EnrolmentCard head={head} speakers={data.whole.speakers} view={view} />
                <OtherEnrolmentsCard others={others} locale={locale} />
              </>
            }
          >
            <AttendanceCard attendance={attendance} locale={locale} />
            <DecisionsCard moves={moves} workerChanges={data.whole.workerChanges} locale={locale} />
          </Split>
        </Stack>
      ),
    };
  },
});
