import { assessmentPortalPages } from '#app/features/assessments/routes.ts';
import { auditPortalPages } from '#app/features/audit/routes.ts';
import { calendarPortalPages } from '#app/features/calendars/routes.ts';
import { checkInPortalPages } from '#app/features/check-in/routes.ts';
import { consentPortalPages } from '#app/features/consents/routes.ts';
import { documentPortalPages } from '#app/features/documents/routes.ts';
import { hoursPortalPages } from '#app/features/hours/routes.ts';
import { languagePortalPages } from '#app/features/language/routes.ts';
import { matchingPortalPages } from '#app/features/matching/routes.ts';
import { meetingPortalPages } from '#app/features/meetings/routes.ts';
import { messagePortalPages } from '#app/features/messages/routes.ts';
import { occupationPortalPages } from '#app/features/occupations/routes.ts';
import { ownCopyPortalPages } from '#app/features/own-copy/routes.ts';
import { placementPortalPages } from '#app/features/placements/routes.ts';
import { planPortalPages } from '#app/features/plans/routes.ts';
import { portalAccessPortalPages } from '#app/features/portal-access/routes.ts';
import { reminderPortalPages } from '#app/features/reminders/routes.ts';
import { skillPortalPages } from '#app/features/skills/routes.ts';
import { workplaceVisitPortalPages } from '#app/features/workplace-visits/routes.ts';
import { workplaceWeekPortalPages } from '#app/features/workplace-weeks/routes.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { aboutMePages } from './about-me/routes.ts';
import { ownCoursesPortalPage } from './courses/own-courses-page.tsx';
import { schedulePortalPages } from './schedule/routes.ts';
import { todayPage } from './today/today-page.tsx';
import { wayPage } from './way/way-page.tsx';

/** Every page of participants' own sides. */
export const portalPages: PortalPage[] = [
  todayPage,
  ...schedulePortalPages,
  ...calendarPortalPages,
  ...checkInPortalPages,
  ...hoursPortalPages,
  wayPage,
  ownCoursesPortalPage,
  ...planPortalPages,
  ...assessmentPortalPages,
  ...skillPortalPages,
  ...matchingPortalPages,
  ...occupationPortalPages,
  ...languagePortalPages,
  ...meetingPortalPages,
  ...workplaceVisitPortalPages,
  ...workplaceWeekPortalPages,
  ...placementPortalPages,
  ...documentPortalPages,
  ...aboutMePages,
  ...ownCopyPortalPages,
  ...consentPortalPages,
  ...messagePortalPages,
  ...reminderPortalPages,
  ...auditPortalPages,
  ...portalAccessPortalPages,
];
