import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownNoticesPage } from './pages/portal/own-notices-page.tsx';
import { remindersOfPage, toldAlreadyAction } from './pages/staff/person-reminders-page.tsx';
import { remindersPage } from './pages/staff/reminders-page.tsx';
import { reminderRulePage } from './pages/staff/rule-page.tsx';
import { sessionRemindersPage } from './pages/staff/session-reminders-page.tsx';
import { reminderTextsPage } from './pages/staff/texts-page.tsx';
import { recordWishPage } from './pages/staff/wish-page.tsx';

export const reminderPages: (Page | Action)[] = [
  remindersPage,
  reminderRulePage,
  reminderTextsPage,
  remindersOfPage,
  recordWishPage,
  toldAlreadyAction,
  sessionRemindersPage,
];

export const reminderPortalPages: PortalPage[] = [ownNoticesPage];
