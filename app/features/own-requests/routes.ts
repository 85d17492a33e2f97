import type { Action, Page } from '#app/platform/http/page.ts';
import { answerOwnRequestPage } from './pages/staff/answer-own-request-page.tsx';
import { ownRequestsPage } from './pages/staff/own-requests-page.tsx';

export const ownRequestPages: (Page | Action)[] = [ownRequestsPage, answerOwnRequestPage];
