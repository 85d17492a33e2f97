import { accountEndpoints } from '#app/features/accounts/endpoints.ts';
import { activityEndpoints } from '#app/features/activities/endpoints.ts';
import { assessmentEndpoints } from '#app/features/assessments/endpoints.ts';
import { attendanceEndpoints } from '#app/features/attendance/endpoints.ts';
import { calendarEndpoints } from '#app/features/calendars/endpoints.ts';
import { checkInEndpoints } from '#app/features/check-in/endpoints.ts';
import { consentEndpoints } from '#app/features/consents/endpoints.ts';
import { supportEndpoints } from '#app/features/contacts/endpoints.ts';
import { courseEndpoints } from '#app/features/courses/endpoints.ts';
import { documentEndpoints } from '#app/features/documents/endpoints.ts';
import { duplicateEndpoints } from '#app/features/duplicates/endpoints.ts';
import { employerEndpoints } from '#app/features/employers/endpoints.ts';
import { enrolmentEndpoints } from '#app/features/enrolments/endpoints.ts';
import { feedbackEndpoints } from '#app/features/feedback/endpoints.ts';
import { followUpEndpoints } from '#app/features/follow-ups/endpoints.ts';
import { historyEndpoints } from '#app/features/history/endpoints.ts';
import { hoursEndpoints } from '#app/features/hours/endpoints.ts';
import { importEndpoints } from '#app/features/imports/endpoints.ts';
import { interpreterEndpoints } from '#app/features/interpreters/endpoints.ts';
import { languageEndpoints } from '#app/features/language/endpoints.ts';
import { matchingEndpoints } from '#app/features/matching/endpoints.ts';
import { materialEndpoints } from '#app/features/materials/endpoints.ts';
import { meetingEndpoints } from '#app/features/meetings/endpoints.ts';
import { messageEndpoints } from '#app/features/messages/endpoints.ts';
import { occupationEndpoints } from '#app/features/occupations/endpoints.ts';
import { offlineAttendanceEndpoints } from '#app/features/offline-attendance/endpoints.ts';
import { openActivityEndpoints } from '#app/features/open-activities/endpoints.ts';
import { outcomeEndpoints } from '#app/features/outcomes/endpoints.ts';
import { ownCopyEndpoints } from '#app/features/own-copy/endpoints.ts';
import { ownRequestEndpoints } from '#app/features/own-requests/endpoints.ts';
import { partEndpoints } from '#app/features/parts/endpoints.ts';
import { peopleEndpoints } from '#app/features/people/endpoints.ts';
import { placementOutcomeEndpoints } from '#app/features/placement-outcomes/endpoints.ts';
import { placementEndpoints } from '#app/features/placements/endpoints.ts';
import { placeEndpoints } from '#app/features/places/endpoints.ts';
import { planEndpoints } from '#app/features/plans/endpoints.ts';
import { portalAccessEndpoints } from '#app/features/portal-access/endpoints.ts';
import { programmeEndpoints } from '#app/features/programmes/endpoints.ts';
import { protectionEndpoints } from '#app/features/protection/endpoints.ts';
import { referralEndpoints } from '#app/features/referrals/endpoints.ts';
import { reminderEndpoints } from '#app/features/reminders/endpoints.ts';
import { reportEndpoints } from '#app/features/reports/endpoints.ts';
import { retentionEndpoints } from '#app/features/retention/endpoints.ts';
import { skillEndpoints } from '#app/features/skills/endpoints.ts';
import { weekEndpoints } from '#app/features/weeks/endpoints.ts';
import { workListEndpoints } from '#app/features/work-list/endpoints.ts';
import { workplaceVisitEndpoints } from '#app/features/workplace-visits/endpoints.ts';
import { workplaceWeekEndpoints } from '#app/features/workplace-weeks/endpoints.ts';
import type { Endpoint } from '#app/platform/http/endpoint.ts';

/** Every REST operation, in the order of the document. */
export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...programmeEndpoints,
  ...referralEndpoints,
  ...enrolmentEndpoints,
  ...duplicateEndpoints,
  ...peopleEndpoints,
  ...ownRequestEndpoints,
  ...ownCopyEndpoints,
  ...documentEndpoints,
  ...assessmentEndpoints,
  ...retentionEndpoints,
  ...protectionEndpoints,
  ...consentEndpoints,
  ...historyEndpoints,
  ...languageEndpoints,
  ...interpreterEndpoints,
  ...supportEndpoints,
  ...meetingEndpoints,
  ...messageEndpoints,
  ...skillEndpoints,
  ...courseEndpoints,
  ...placementOutcomeEndpoints,
  ...occupationEndpoints,
  ...planEndpoints,
  ...placementEndpoints,
  ...weekEndpoints,
  ...outcomeEndpoints,
  ...followUpEndpoints,
  ...reportEndpoints,
  ...activityEndpoints,
  ...partEndpoints,
  ...placeEndpoints,
  ...checkInEndpoints,
  ...portalAccessEndpoints,
  ...feedbackEndpoints,
  ...reminderEndpoints,
  ...attendanceEndpoints,
  ...hoursEndpoints,
  ...workplaceVisitEndpoints,
  ...workplaceWeekEndpoints,
  ...offlineAttendanceEndpoints,
  ...openActivityEndpoints,
  ...calendarEndpoints,
  ...matchingEndpoints,
  ...materialEndpoints,
  ...employerEndpoints,
  ...importEndpoints,
  ...workListEndpoints,
];
