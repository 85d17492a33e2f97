import type { Action, Page } from '#app/platform/http/page.ts';
import { activityPage } from './pages/staff/activity-page.tsx';
import { editActivityPage } from './pages/staff/edit-activity-page.tsx';
import { editSessionPage } from './pages/staff/edit-session-page.tsx';
import { membersPage } from './pages/staff/members-page.tsx';
import { newActivityPage } from './pages/staff/new-activity-page.tsx';
import { newSessionPage } from './pages/staff/new-session-page.tsx';
import { personThemesPage } from './pages/staff/person-themes-page.tsx';
import { exportThemesPage, programmeThemesPage } from './pages/staff/programme-themes-page.tsx';
import { cancelSessionAction, leaveGroupAction, resumeSessionAction } from './pages/staff/session-actions.ts';
import { sessionPage } from './pages/staff/session-page.tsx';
import { weekPage } from './pages/staff/week-page.tsx';

/** '/activities/new' and '/activities/themes' come before '/activities/:activityId'. */
export const activityPages: (Page | Action)[] = [
  weekPage,
  newActivityPage,
  programmeThemesPage,
  exportThemesPage,
  personThemesPage,
  activityPage,
  editActivityPage,
  membersPage,
  leaveGroupAction,
  newSessionPage,
  sessionPage,
  editSessionPage,
  cancelSessionAction,
  resumeSessionAction,
];
