import type { Action, Page } from '#app/platform/http/page.ts';
import { annulHandOverPage } from './pages/staff/annul-hand-over-page.tsx';
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
