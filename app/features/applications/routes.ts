import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { applicationFormPage } from './pages/public/application-form-page.tsx';
import { applyInPage, applyPage } from './pages/public/apply-pages.tsx';
import { callInsteadPage } from './pages/public/call-instead-page.tsx';
import { programmeApplicationPage } from './pages/public/programme-application-page.tsx';
import { anyStatusPage, statusPage, withdrawApplicationPage } from './pages/public/status-pages.tsx';
import { applicationPosterPage } from './pages/staff/application-poster-page.tsx';
import { applicationSettingsPage } from './pages/staff/application-settings-page.tsx';

/** The coordinator's pages. */
export const applicationPages: readonly (Page | Action)[] = [applicationSettingsPage, applicationPosterPage];

/** Pages anybody reaches. The one at a fixed address stands before those with a language in its place. */
export const applicationPublicPages: readonly PublicPage[] = [
  applyPage,
  anyStatusPage,
  applyInPage,
  statusPage,
  withdrawApplicationPage,
  programmeApplicationPage,
  applicationFormPage,
  callInsteadPage,
];
