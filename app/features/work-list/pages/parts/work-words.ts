import { consentPath } from '#app/features/consents/domain/paths.ts';
import { employerAsksPath, employerPath } from '#app/features/employers/domain/paths.ts';
import {
  afterPlacementPath,
  enrolmentDetailsPath,
  goalPath,
  interpretersPath,
  ownRequestsPath,
  participantPath,
  personDetailsPath,
  placementWeeksPath,
  planPath,
  progressionPath,
  remindersOfPath,
  supportPath,
} from '#app/features/enrolments/domain/paths.ts';
import { interviewPath } from '#app/features/history/domain/paths.ts';
import { certifyMonthPath, monthPath } from '#app/features/hours/domain/paths.ts';
import { readHours } from '#app/features/hours/domain/permissions.ts';
import {
  changeMeetingPath,
  meetingPath,
  newMeetingPath,
  settleMeetingPath,
} from '#app/features/meetings/domain/paths.ts';
import { threadPath } from '#app/features/messages/domain/paths.ts';
import { moderationPath } from '#app/features/open-activities/domain/paths.ts';
import { followUpPath } from '#app/features/outcomes/domain/paths.ts';
import { placementPath } from '#app/features/placements/domain/paths.ts';
import { answerOfferPath } from '#app/features/referrals/domain/paths.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { may } from '#app/shared/roles.ts';
import type { ProgrammeWork } from '../../domain/programme-work.ts';
import type { WorkItem } from '../../domain/work.ts';
import { workTexts } from '../../texts/index.ts';

/** Where the matter is dealt with. */
export function placeOf({ kind, enrolmentId, subjectId, placeId = subjectId }: WorkItem): string {
  const of = { enrolmentId };
  switch (kind) {
    case 'own-request':
    case 'own-change':
      return ownRequestsPath.to(of);
    case 'message-late':
    case 'message-waiting':
      return threadPath.to({ threadId: subjectId });
    case 'workplace-contact':
    case 'workplace-silent':
      return placementWeeksPath.to({ ...of, placementId: subjectId });
    case 'absent-three-times':
      return participantPath.to(of);
    case 'offer-ending':
      return answerOfferPath.to({ offerId: subjectId });
    case 'promise-overdue':
      return meetingPath.to({ ...of, meetingId: placeId });
    case 'follow-up-answered':
    case 'follow-up-due':
      return followUpPath.to({ followUpId: subjectId });
    case 'after-placement':
      return afterPlacementPath.to({ ...of, placementId: subjectId });
    case 'meeting-unreported':
      return settleMeetingPath.to({ ...of, meetingId: subjectId });
    case 'meeting-without-host':
      return changeMeetingPath.to({ ...of, meetingId: subjectId });
    case 'no-meeting':
      return newMeetingPath.to(of);
    case 'step-overdue':
    case 'no-next-step':
    case 'review-due':
    case 'help-asked':
    case 'track-wished':
      return planPath.to(of);
    case 'placement-began-unagreed':
    case 'placement-not-begun':
    case 'placement-unanswered':
    case 'placement-ending':
    case 'placement-old':
      return placementPath.to({ ...of, placementId: subjectId });
    case 'visit-due':
      return newMeetingPath.to(of, { kind: 'workplace-visit', placementId: subjectId });
    case 'goal-written':
      return goalPath.to(of);
    case 'consent-ending':
      return consentPath.to({ ...of, disclosureId: subjectId });
    case 'reminder-unreached':
      return remindersOfPath.to(of);
    case 'support-due':
      return supportPath.to(of);
    case 'interpreter-unsettled':
      return interpretersPath.to(of);
    case 'measurement-due':
      return progressionPath.to(of);
    case 'drop-in-unfinished':
      return personDetailsPath.to(of);
    case 'facts-missing':
      return interviewPath.to(of);
    case 'no-case-worker':
      return enrolmentDetailsPath.to(of);
  }
}

/** What the matter is: 'Inget möte på fyra veckor'. */
export function whatOf(locale: Locale, item: WorkItem): string {
  const t = translate(workTexts, locale);
  return item.count === undefined ? t(`item.${item.kind}`) : t('facts', { count: item.count });
}

const late = new Set<WorkItem['kind']>([
  'offer-ending',
  'promise-overdue',
  'follow-up-due',
  'after-placement',
  'step-overdue',
  'review-due',
  'measurement-due',
  'visit-due',
  'message-late',
  'message-waiting',
]);

/** What more there is to say: whose promise, since when, or by when while that day is not over. Empty when there is nothing. */
export function moreOf({ locale, today }: Pick<ViewContext, 'locale' | 'today'>, item: WorkItem): string {
  const t = translate(workTexts, locale);
  const { sinceOn, way } = item;
  const detail = way === undefined ? item.detail : t(`way.${way}`);
  const since = sinceOn === null ? undefined : t(sinceWord(item, today), { date: formatDate(locale, sinceOn) });
  return [detail, since].filter(Boolean).join(' · ');
}

function sinceWord({ kind, sinceOn }: WorkItem, today: PlainDate) {
  if (kind === 'consent-ending' || kind === 'placement-ending') return 'ends';
  if (kind === 'meeting-without-host') return 'on';
  if (!late.has(kind)) return 'since';
  return sinceOn !== null && sinceOn >= today ? 'by' : 'due';
}

/** What waits in a programme, in words, and where it is dealt with. */
export function programmeLine({ locale, caller }: Pick<ViewContext, 'locale' | 'caller'>, work: ProgrammeWork) {
  const t = translate(workTexts, locale);
  if (work.kind === 'open-list-waiting')
    return {
      key: work.kind,
      href: moderationPath.to(),
      title: t('programmeWork.open-list-waiting', { count: work.count }),
      meta: t('since', { date: formatDate(locale, work.sinceOn) }),
    };
  if (work.kind === 'employer-asked')
    return {
      key: work.kind,
      href: employerAsksPath.to(),
      title: t('programmeWork.employer-asked', { count: work.count }),
      meta: t('since', { date: formatDate(locale, work.sinceOn) }),
    };
  if (work.kind === 'employer-due')
    return {
      key: `${work.kind} ${work.employerId} ${work.sinceOn}`,
      href: employerPath.to({ employerId: work.employerId }),
      title: t('programmeWork.employer-due', { name: work.employerName }),
      meta: [work.words, t('due', { date: formatDate(locale, work.sinceOn) })].filter(Boolean).join(' · '),
    };
  const { programmeId, programmeName, month } = work;
  const named = { month: formatDate(locale, month, 'month') };
  return {
    key: `${work.kind} ${programmeId} ${month}`,
    // A leader certifies and sees nothing else of the month.
    href: (may(caller, readHours) ? monthPath : certifyMonthPath).to({ programmeId, month: month.slice(0, 7) }),
    title:
      work.kind === 'month-to-lock'
        ? t('programmeWork.month-to-lock', named)
        : t('programmeWork.sheets-to-certify', { ...named, count: work.count }),
    meta: programmeName,
  };
}
