import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownConsentPage } from './pages/portal/own-consent-page.tsx';
import { ownQuestionPage } from './pages/portal/own-question-page.tsx';
import { ownSharingPage } from './pages/portal/own-sharing-page.tsx';
import { annulHandOverPage } from './pages/staff/annul-hand-over-page.tsx';
import { callBackQuestionAction } from './pages/staff/call-back-question-action.ts';
import { consentPage } from './pages/staff/consent-page.tsx';
import { consentTextPage } from './pages/staff/consent-text-page.tsx';
import { consentTextsPage } from './pages/staff/consent-texts-page.tsx';
import { consentsPage } from './pages/staff/consents-page.tsx';
import { exportSharedPage } from './pages/staff/export-shared-page.tsx';
import { newConsentPage } from './pages/staff/new-consent-page.tsx';
import { newHandOverPage } from './pages/staff/new-hand-over-page.tsx';
import { reviewConsentAction } from './pages/staff/review-consent-action.ts';
import { sharedDocumentPage } from './pages/staff/shared-document-page.ts';
import { sharedPage } from './pages/staff/shared-page.tsx';
import { sharedPersonPage } from './pages/staff/shared-person-page.tsx';
import { withdrawConsentPage } from './pages/staff/withdraw-consent-page.tsx';

// Fixed addresses stand before those with an id, which would take them for one.
export const consentPages: (Page | Action)[] = [
  consentsPage,
  newConsentPage,
  callBackQuestionAction,
  consentPage,
  withdrawConsentPage,
  reviewConsentAction,
  newHandOverPage,
  annulHandOverPage,
  sharedPage,
  exportSharedPage,
  sharedPersonPage,
  sharedDocumentPage,
  consentTextsPage,
  consentTextPage,
];

/** Her own side. */
export const consentPortalPages: PortalPage[] = [ownSharingPage, ownQuestionPage, ownConsentPage];
