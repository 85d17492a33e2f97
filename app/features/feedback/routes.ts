import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { answerPage, askedPage } from './pages/public/answer-pages.tsx';
import { activityResultsPage } from './pages/staff/activity-results-page.tsx';
import { closeFeedbackAction } from './pages/staff/close-feedback-action.ts';
import { comparisonPage, exportComparisonPage } from './pages/staff/comparison-page.tsx';
import { reflectionPage } from './pages/staff/reflection-page.tsx';
import { sessionFeedbackPage } from './pages/staff/session-feedback-page.tsx';
import { squarePage } from './pages/staff/square-page.tsx';
import { tallyPage } from './pages/staff/tally-page.tsx';

export const feedbackPages: readonly (Page | Action)[] = [
  sessionFeedbackPage,
  squarePage,
  tallyPage,
  closeFeedbackAction,
  reflectionPage,
  activityResultsPage,
  comparisonPage,
  exportComparisonPage,
];

/** What a telephone opens: the three questions about a session. */
export const feedbackPublicPages: readonly PublicPage[] = [askedPage, answerPage];
