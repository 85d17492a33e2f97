import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { newOwnGoalPage, ownGoalFilePage, ownGoalPage } from './pages/portal/own-goal-page.tsx';
import { ownStepPage, ownStepsPage } from './pages/portal/own-steps-page.tsx';
import { ownTrackPage } from './pages/portal/own-track-page.tsx';
import { agreePage } from './pages/staff/agree-page.tsx';
import { answerHelpAction, answerWishAction } from './pages/staff/answer-actions.ts';
import {
  commentGoalAction,
  goalFilePage,
  goalPage,
  goalVersionPage,
  readGoalAction,
  showGoalToPeerAction,
} from './pages/staff/goal-page.tsx';
import { newGoalPage } from './pages/staff/new-goal-page.tsx';
import { planPage } from './pages/staff/plan-page.tsx';
import { printPlanPage } from './pages/staff/print-plan-page.tsx';
import { endExemptionAction, exemptPage, reviewPage } from './pages/staff/review-pages.tsx';
import { newStepPage, stepPage, stepStatePage } from './pages/staff/step-pages.tsx';
import { translateGoalPage } from './pages/staff/translate-goal-page.tsx';
import { phasePage, trackPage } from './pages/staff/way-pages.tsx';

// '…/new' stands before '…/:id', which it would otherwise be taken for.
export const planPages: (Page | Action)[] = [
  goalPage,
  newGoalPage,
  goalVersionPage,
  translateGoalPage,
  commentGoalAction,
  showGoalToPeerAction,
  readGoalAction,
  goalFilePage,
  planPage,
  answerHelpAction,
  answerWishAction,
  newStepPage,
  stepPage,
  stepStatePage,
  agreePage,
  reviewPage,
  exemptPage,
  endExemptionAction,
  printPlanPage,
  trackPage,
  phasePage,
];

// '…/new' and '…/files' stand before '…/:id', as above.
export const planPortalPages: PortalPage[] = [
  ownGoalPage,
  newOwnGoalPage,
  ownGoalFilePage,
  ownStepsPage,
  ownStepPage,
  ownTrackPage,
];
