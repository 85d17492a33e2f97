import { accountPages } from '#app/features/accounts/routes.ts';
import { activityPages } from '#app/features/activities/routes.ts';
import { applicationPages } from '#app/features/applications/routes.ts';
import { assessmentPages } from '#app/features/assessments/routes.ts';
import { attendancePages } from '#app/features/attendance/routes.ts';
import { auditPages } from '#app/features/audit/routes.ts';
import { calendarPages } from '#app/features/calendars/routes.ts';
import { checkInPages } from '#app/features/check-in/routes.ts';
import { consentPages } from '#app/features/consents/routes.ts';
import { contactPages } from '#app/features/contacts/routes.ts';
import { coursePages } from '#app/features/courses/routes.ts';
import { documentPages } from '#app/features/documents/routes.ts';
import { duplicatePages } from '#app/features/duplicates/routes.ts';
import { employerPages } from '#app/features/employers/routes.ts';
import { enrolmentPages } from '#app/features/enrolments/routes.ts';
import { feedbackPages } from '#app/features/feedback/routes.ts';
import { followUpPages } from '#app/features/follow-ups/routes.ts';
import { historyPages } from '#app/features/history/routes.ts';
import { hoursPages } from '#app/features/hours/routes.ts';
import { importPages } from '#app/features/imports/routes.ts';
import { interpreterPages } from '#app/features/interpreters/routes.ts';
import { languagePages } from '#app/features/language/routes.ts';
import { lookAlongPages } from '#app/features/look-along/routes.ts';
import { matchingPages } from '#app/features/matching/routes.ts';
import { materialPages } from '#app/features/materials/routes.ts';
import { meetingPages } from '#app/features/meetings/routes.ts';
import { messagePages } from '#app/features/messages/routes.ts';
import { offlinePages } from '#app/features/offline-attendance/routes.ts';
import { openActivityPages } from '#app/features/open-activities/routes.ts';
import { organisationPages } from '#app/features/organisations/routes.ts';
import { outcomePages } from '#app/features/outcomes/routes.ts';
import { ownCopyPages } from '#app/features/own-copy/routes.ts';
import { ownRequestPages } from '#app/features/own-requests/routes.ts';
import { partPages } from '#app/features/parts/routes.ts';
import { placementOutcomePages } from '#app/features/placement-outcomes/routes.ts';
import { placementPages } from '#app/features/placements/routes.ts';
import { placePages } from '#app/features/places/routes.ts';
import { planPages } from '#app/features/plans/routes.ts';
import { portalAccessPages } from '#app/features/portal-access/routes.ts';
import { programmePages } from '#app/features/programmes/routes.ts';
import { protectionPages } from '#app/features/protection/routes.ts';
import { referralPages } from '#app/features/referrals/routes.ts';
import { reminderPages } from '#app/features/reminders/routes.ts';
import { reportPages } from '#app/features/reports/routes.ts';
import { retentionPages } from '#app/features/retention/routes.ts';
import { skillPages } from '#app/features/skills/routes.ts';
import { tenantPages } from '#app/features/tenants/routes.ts';
import { weekPages } from '#app/features/weeks/routes.ts';
import { workListPages } from '#app/features/work-list/routes.ts';
import { workplaceVisitPages } from '#app/features/workplace-visits/routes.ts';
import { workplaceWeekPages } from '#app/features/workplace-weeks/routes.ts';
import type { Action, Page } from '#app/platform/http/page.ts';
import { administrationPage } from './administration/administration-page.tsx';
import { occupationPage } from './occupations/occupation-page.tsx';
import { occupationsPage } from './occupations/occupations-page.tsx';
import { participantPages } from './participant/routes.ts';
import { placementPage } from './placement/placement-page.tsx';
import { searchPage } from './search/search-page.tsx';
import { todayPage } from './today/today-page.tsx';
import { translationsPages } from './translations/routes.ts';

/** Every page and action behind staff sign-in: the list the router, the access matrix and the tests read. */
export const staffPages: readonly (Page | Action)[] = [
  todayPage,
  searchPage,
  ...workListPages,
  administrationPage,
  ...translationsPages,
  ...accountPages,
  ...organisationPages,
  ...auditPages,
  ...tenantPages,
  ...enrolmentPages,
  ...participantPages,
  ...employerPages,
  ...duplicatePages,
  ...protectionPages,
  ...ownRequestPages,
  ...ownCopyPages,
  ...documentPages,
  ...assessmentPages,
  ...retentionPages,
  ...consentPages,
  ...historyPages,
  ...languagePages,
  ...skillPages,
  ...coursePages,
  occupationsPage,
  occupationPage,
  ...placementOutcomePages,
  ...interpreterPages,
  ...contactPages,
  ...meetingPages,
  ...messagePages,
  ...planPages,
  ...placementPages,
  ...weekPages,
  ...outcomePages,
  ...followUpPages,
  ...reportPages,
  ...activityPages,
  ...partPages,
  ...placePages,
  ...checkInPages,
  ...portalAccessPages,
  ...feedbackPages,
  ...offlinePages,
  ...reminderPages,
  ...attendancePages,
  ...hoursPages,
  placementPage,
  ...workplaceVisitPages,
  ...workplaceWeekPages,
  ...openActivityPages,
  ...calendarPages,
  ...lookAlongPages,
  ...matchingPages,
  ...materialPages,
  ...importPages,
  ...programmePages,
  ...referralPages,
  ...applicationPages,
];
