import { z } from 'zod';
import { listActivitiesPermission } from '#app/features/activities/domain/permissions.ts';
import { listTodaysSessions, type TodaysSession } from '#app/features/activities/public.ts';
import { takeAttendance } from '#app/features/attendance/domain/permissions.ts';
import { UnmarkedCard } from '#app/features/attendance/pages/parts.tsx';
import { listUnmarked, type UnmarkedSession } from '#app/features/attendance/public.ts';
import { readShared } from '#app/features/consents/domain/permissions.ts';
import { SharedWithMe } from '#app/features/consents/pages/parts.tsx';
import { countShared } from '#app/features/consents/public.ts';
import { mergePeoplePermission } from '#app/features/duplicates/domain/permissions.ts';
import { WaitingDuplicatesCard } from '#app/features/duplicates/pages/parts.tsx';
import { listWaitingDuplicates, type WaitingDuplicates } from '#app/features/duplicates/public.ts';
import { readParticipation } from '#app/features/enrolments/domain/permissions.ts';
import { certifySheets } from '#app/features/hours/domain/permissions.ts';
import { readMeetings } from '#app/features/meetings/domain/permissions.ts';
import { TodaysMeetings } from '#app/features/meetings/pages/parts.tsx';
import { type CalendarMeeting, listTodaysMeetings } from '#app/features/meetings/public.ts';
import { readMessages } from '#app/features/messages/domain/permissions.ts';
import { WaitingMessages } from '#app/features/messages/pages/parts.tsx';
import { countWaiting } from '#app/features/messages/public.ts';
import { settleHeldBackPermission } from '#app/features/offline-attendance/domain/permissions.ts';
import { HeldBackCard } from '#app/features/offline-attendance/pages/parts.tsx';
import { type HeldBackSave, listHeldBack } from '#app/features/offline-attendance/public.ts';
import { readProgrammePermission } from '#app/features/programmes/domain/permissions.ts';
import { listProgrammes, type Programme } from '#app/features/programmes/public.ts';
import { emergencyAccessPath } from '#app/features/protection/domain/paths.ts';
import { openEmergencyAccess } from '#app/features/protection/domain/permissions.ts';
import { ProtectionNotices } from '#app/features/protection/pages/parts.tsx';
import { type AccessNotice, listProtectionNotices, type ProtectionTask } from '#app/features/protection/public.ts';
import { protectionTexts } from '#app/features/protection/texts/index.ts';
import { readIncoming, referSomebody } from '#app/features/referrals/domain/permissions.ts';
import { Incoming, OwnReferrals } from '#app/features/referrals/pages/parts.tsx';
import {
  type IncomingRow,
  listIncoming,
  listOwnReferrals,
  type StoredReferral,
} from '#app/features/referrals/public.ts';
import type { ProgrammeWork } from '#app/features/work-list/domain/programme-work.ts';
import type { PersonWork } from '#app/features/work-list/domain/work.ts';
import { NeedsYou, NewsCard } from '#app/features/work-list/pages/parts.tsx';
import { listChanges, listProgrammeWork, listWork, type NamedChange } from '#app/features/work-list/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { CardFlow } from '#app/ui/card-flow.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { AdministrationLinks } from '../administration/administration-links.tsx';
import { todayPath } from '../paths.ts';
import { staffTexts } from '../texts/index.ts';
import { Programmes, Sessions } from './today-cards.tsx';

type Today = {
  sessions: TodaysSession[] | undefined;
  meetings: CalendarMeeting[] | undefined;
  work: PersonWork[] | undefined;
  programmeWork: ProgrammeWork[];
  changes: NamedChange[] | undefined;
  programmes: Programme[];
  incoming: { rows: IncomingRow[]; total: number } | undefined;
  ownReferrals: { rows: StoredReferral[]; total: number } | undefined;
  duplicates: WaitingDuplicates | undefined;
  sharedCount: number | undefined;
  protection: { notices: AccessNotice[]; tasks: ProtectionTask[] } | undefined;
  unmarked: { rows: UnmarkedSession[]; total: number } | undefined;
  heldBack: HeldBackSave[];
  messages: { waiting: number; needSomebody: number } | undefined;
};

const MOST_OF_EACH = 8;
const MOST_UNMARKED = 4;

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
    const first = { limit: MOST_OF_EACH, offset: 0 };
    const [
      sessions,
      meetings,
      work,
      programmeWork,
      changes,
      programmes,
      incoming,
      ownReferrals,
      duplicates,
      sharedCount,
      protection,
      unmarked,
      heldBack,
      messages,
    ] = await Promise.all([
      may(caller, listActivitiesPermission) ? listTodaysSessions(ctx, today) : undefined,
      may(caller, readMeetings) ? listTodaysMeetings(ctx) : undefined,
      isCaseWork ? listWork(ctx, caller.role === 'case-worker' ? 'mine' : 'everybody') : undefined,
      may(caller, certifySheets) ? listProgrammeWork(ctx) : [],
      isCaseWork ? listChanges(ctx, MOST_OF_EACH) : undefined,
      may(caller, readProgrammePermission) ? listProgrammes(ctx) : [],
      may(caller, readIncoming) ? listIncoming(ctx, { status: 'open' }, first) : undefined,
      may(caller, referSomebody) ? listOwnReferrals(ctx, first) : undefined,
      may(caller, mergePeoplePermission) ? listWaitingDuplicates(ctx, MOST_OF_EACH) : undefined,
      may(caller, readShared) ? countShared(ctx) : undefined,
      isCaseWork ? listProtectionNotices(ctx, MOST_OF_EACH) : undefined,
      may(caller, takeAttendance) ? listUnmarked(ctx, MOST_UNMARKED) : undefined,
      may(caller, settleHeldBackPermission) ? listHeldBack(ctx) : [],
      may(caller, readMessages) ? countWaiting(ctx) : undefined,
    ]);
    return {
      sessions,
      meetings,
      work,
      programmeWork,
      changes,
      programmes,
      incoming,
      ownReferrals,
      duplicates,
      sharedCount,
      protection,
      unmarked,
      heldBack,
      messages,
    };
  },
  view(data, view) {
    const t = translate(staffTexts, view.locale);
    return {
      title: t('today.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('today.title')} lead={formatDate(view.locale, view.today, 'weekday')} />
          {view.caller.role === null ? <Alert tone="warning">{t('today.noRole')}</Alert> : null}
          {data.protection ? <ProtectionNotices {...data.protection} view={view} /> : null}
          <CardFlow>
            {data.sessions ? <Sessions sessions={data.sessions} view={view} /> : null}
            {data.messages ? <WaitingMessages counts={data.messages} view={view} /> : null}
            <HeldBackCard saves={data.heldBack} view={view} />
            {data.unmarked ? <UnmarkedCard unmarked={data.unmarked} view={view} /> : null}
            {data.meetings ? <TodaysMeetings meetings={data.meetings} view={view} linked /> : null}
            {data.work || data.programmeWork.length > 0 ? (
              <NeedsYou work={data.work} programmeWork={data.programmeWork} view={view} />
            ) : null}
            {data.changes ? <NewsCard changes={data.changes} view={view} /> : null}
            {data.ownReferrals ? <OwnReferrals {...data.ownReferrals} view={view} /> : null}
            {data.incoming ? <Incoming {...data.incoming} view={view} /> : null}
            {data.sharedCount === undefined ? null : <SharedWithMe total={data.sharedCount} view={view} />}
            {data.duplicates ? <WaitingDuplicatesCard {...data.duplicates} view={view} /> : null}
            {data.programmes.length > 0 ? <Programmes programmes={data.programmes} view={view} /> : null}
          </CardFlow>
          {may(view.caller, openEmergencyAccess) ? (
            <p>
              <Link href={emergencyAccessPath.to()}>{translate(protectionTexts, view.locale)('emergency.link')}</Link>
            </p>
          ) : null}
          {isAdministrator(view) ? <AdministrationLinks view={view} /> : null}
        </Stack>
      ),
    };
  },
});

function isAdministrator({ caller }: ViewContext): boolean {
  return caller.role === 'tenant-administrator' || caller.role === 'system-administrator';
}
