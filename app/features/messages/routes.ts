import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownMessagesPage, ownThreadPage, writeOwnPage } from './pages/portal/own-message-pages.tsx';
import { groupMessagePage } from './pages/staff/group-message-page.tsx';
import { inboxPage } from './pages/staff/inbox-page.tsx';
import { participantMessagesPage } from './pages/staff/participant-messages-page.tsx';
import { threadPage } from './pages/staff/thread-page.tsx';
import {
  giveBackThreadAction,
  handOverThreadPage,
  messageFilePage,
  settleThreadPage,
  takeOverThreadAction,
} from './pages/staff/thread-steps.tsx';

export const messagePages: (Page | Action)[] = [
  inboxPage,
  threadPage,
  handOverThreadPage,
  settleThreadPage,
  takeOverThreadAction,
  giveBackThreadAction,
  messageFilePage,
  participantMessagesPage,
  groupMessagePage,
];

export const messagePortalPages: PortalPage[] = [ownMessagesPage, ownThreadPage, writeOwnPage];
