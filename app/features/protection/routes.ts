import type { Action, Page } from '#app/platform/http/page.ts';
import {
  acknowledgeAccessAction,
  acknowledgeTriesAction,
  endEmergencyAccessAction,
} from './pages/staff/access-actions.ts';
import { accessReviewPage } from './pages/staff/access-review-page.tsx';
import { barAccountPage } from './pages/staff/bar-account-page.tsx';
import { changeProtectionPage } from './pages/staff/change-protection-page.tsx';
import { emergencyAccessPage } from './pages/staff/emergency-access-page.tsx';
import { liftBarPage } from './pages/staff/lift-bar-page.tsx';
import { liftProtectionPage } from './pages/staff/lift-protection-page.tsx';
import { nameReaderPage } from './pages/staff/name-reader-page.tsx';
import { nameRoundPage } from './pages/staff/name-round-page.tsx';
import { protectionPage } from './pages/staff/protection-page.tsx';
import { protectionSettingsPage } from './pages/staff/protection-settings-page.tsx';
import { removeReaderPage } from './pages/staff/remove-reader-page.tsx';
import { setProtectionPage } from './pages/staff/set-protection-page.tsx';

export const protectionPages: (Page | Action)[] = [
  protectionPage,
  setProtectionPage,
  changeProtectionPage,
  liftProtectionPage,
  nameReaderPage,
  nameRoundPage,
  acknowledgeTriesAction,
  removeReaderPage,
  barAccountPage,
  liftBarPage,
  emergencyAccessPage,
  accessReviewPage,
  acknowledgeAccessAction,
  endEmergencyAccessAction,
  protectionSettingsPage,
];
