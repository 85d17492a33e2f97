import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownMeetingNotesPage } from './pages/portal/own-meeting-notes-page.tsx';
import { attendeesPage } from './pages/staff/attendees-page.tsx';
import { exportPeerHoursPage } from './pages/staff/export-peer-hours-page.tsx';
import {
  markAttendeeAction,
  namePeerAction,
  removeSupervisionAction,
  reopenMeetingAction,
} from './pages/staff/meeting-actions.ts';
import { meetingPage } from './pages/staff/meeting-page.tsx';
import { meetingsPage } from './pages/staff/meetings-page.tsx';
import { addToMinutesPage, minutesPage } from './pages/staff/minutes-pages.tsx';
import { correctNotePage, newNotePage } from './pages/staff/note-pages.tsx';
import { ownMeetingsPage } from './pages/staff/own-meetings-page.tsx';
import { peerHoursPage, peerPeoplePage } from './pages/staff/peer-pages.tsx';
import { changeMeetingPage, moveMeetingPage, newMeetingPage } from './pages/staff/plan-pages.tsx';
import { promisePage, promisesPage } from './pages/staff/promise-pages.tsx';
import { newProxyPage, proxyPage } from './pages/staff/proxy-pages.tsx';
import { readTogetherPage } from './pages/staff/read-together-page.tsx';
import { meetingCoursePage, meetingStepPage } from './pages/staff/result-pages.tsx';
import { settleMeetingPage } from './pages/staff/settle-page.tsx';

export const meetingPages: (Page | Action)[] = [
  ownMeetingsPage,
  meetingsPage,
  newMeetingPage,
  readTogetherPage,
  namePeerAction,
  meetingPage,
  changeMeetingPage,
  moveMeetingPage,
  settleMeetingPage,
  reopenMeetingAction,
  newNotePage,
  correctNotePage,
  attendeesPage,
  markAttendeeAction,
  promisesPage,
  promisePage,
  minutesPage,
  addToMinutesPage,
  meetingStepPage,
  meetingCoursePage,
  newProxyPage,
  proxyPage,
  peerPeoplePage,
  peerHoursPage,
  exportPeerHoursPage,
  removeSupervisionAction,
];

export const meetingPortalPages: PortalPage[] = [ownMeetingNotesPage];
