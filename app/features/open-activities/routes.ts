import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicFile } from '#app/platform/http/public-file.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { openCalendarFile, openDataFile, openEntryCalendarFile } from './api/open-files.ts';
import { ownActivityPage, ownNewActivityPage } from './pages/association/own-activity-pages.tsx';
import { ownChangePage, ownTranslationPage } from './pages/association/own-change-pages.tsx';
import { ownListPage } from './pages/association/own-list-page.tsx';
import { openEntryPage } from './pages/public/open-entry-page.tsx';
import { anyOpenListPage, openFramePage, openListPage } from './pages/public/open-list-pages.tsx';
import { openSharePage } from './pages/public/open-share-page.tsx';
import { newAssociationLinkAction, revokeAssociationLinkAction } from './pages/staff/association-link-actions.ts';
import { associationPage } from './pages/staff/association-page.tsx';
import { moderateActivityPage } from './pages/staff/moderate-activity-page.tsx';
import { moderationPage } from './pages/staff/moderation-page.tsx';
import { newAssociationPage } from './pages/staff/new-association-page.tsx';
import { openListSettingsPage } from './pages/staff/open-list-settings-page.tsx';
import { openListingPage } from './pages/staff/open-listing-page.tsx';
import { translateActivityPage } from './pages/staff/translate-activity-page.tsx';

export const openActivityPages: readonly (Page | Action)[] = [
  moderationPage,
  openListSettingsPage,
  newAssociationPage,
  associationPage,
  newAssociationLinkAction,
  revokeAssociationLinkAction,
  moderateActivityPage,
  translateActivityPage,
  openListingPage,
];

/** Pages anybody reaches, and those a link opens. Fixed words stand before those with an id in their place. */
export const openActivityPublicPages: readonly PublicPage[] = [
  anyOpenListPage,
  openListPage,
  openSharePage,
  openFramePage,
  openEntryPage,
  ownListPage,
  ownNewActivityPage,
  ownActivityPage,
  ownChangePage,
  ownTranslationPage,
];

/** Calendars and data; they stand before the pages, whose addresses would take theirs for an activity. */
export const openActivityPublicFiles: readonly PublicFile[] = [openCalendarFile, openDataFile, openEntryCalendarFile];
