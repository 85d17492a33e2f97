import type { Action, Page } from '#app/platform/http/page.ts';
import { activityPage } from './pages/staff/activity-page.tsx';
import {
  cancelForClosureAction,
  cancelOnHolidaysAction,
  removeClosureAction,
  resumeOutsideAction,
} from './pages/staff/closure-actions.ts';
import { closurePage } from './pages/staff/closure-page.tsx';
import { closuresPage, newClosurePage } from './pages/staff/closures-page.tsx';
import { editActivityPage } from './pages/staff/edit-activity-page.tsx';
import { editSessionPage } from './pages/staff/edit-session-page.tsx';
import { holidaysPage } from './pages/staff/holidays-page.tsx';
import { newActivityPage } from './pages/staff/new-activity-page.tsx';
import { newSessionPage } from './pages/staff/new-session-page.tsx';
import { personThemesPage } from './pages/staff/person-themes-page.tsx';
import { exportThemesPage, programmeThemesPage } from './pages/staff/programme-themes-page.tsx';
import { cancelSessionAction, resumeSessionAction } from './pages/staff/session-actions.ts';
import { sessionPage } from './pages/staff/session-page.tsx';
import { removeTeamMemberAction, teamPage } from './pages/staff/team-page.tsx';
import { newVenuePage, venuePage } from './pages/staff/venue-form-pages.tsx';
import { venuesPage } from './pages/staff/venues-page.tsx';
import { wallPage } from './pages/staff/wall-page.tsx';
import { weekPage } from './pages/staff/week-page.tsx';

/** Fixed addresses come before those with an id: '/activities/new' before '/activities/:activityId', '/closures/holidays' before '/closures/:closureId'. */
export const activityPages: (Page | Action)[] = [
  weekPage,
  newActivityPage,
  wallPage,
  programmeThemesPage,
  exportThemesPage,
  personThemesPage,
  activityPage,
  editActivityPage,
  teamPage,
  removeTeamMemberAction,
  newSessionPage,
  sessionPage,
  editSessionPage,
  cancelSessionAction,
  resumeSessionAction,
  venuesPage,
  newVenuePage,
  venuePage,
  closuresPage,
  newClosurePage,
  holidaysPage,
  cancelOnHolidaysAction,
  closurePage,
  cancelForClosureAction,
  resumeOutsideAction,
  removeClosureAction,
];
