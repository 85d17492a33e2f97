import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { questionsPage, shortLinkPage } from './pages/public/question-pages.tsx';
import {
  letterReturnedAction,
  makeLetterAction,
  sendLinkAction,
  setReplyAsideAction,
} from './pages/staff/asking-actions.ts';
import { followUpPage } from './pages/staff/follow-up-page.tsx';
import { followUpsPage } from './pages/staff/follow-ups-page.tsx';
import { printLetterPage } from './pages/staff/letter-page.tsx';
import { responsePeoplePage } from './pages/staff/response-people-page.tsx';
import { responsesPage } from './pages/staff/responses-page.tsx';
import { roundPage } from './pages/staff/round-page.tsx';

export const followUpPages: (Page | Action)[] = [
  followUpsPage,
  roundPage,
  followUpPage,
  sendLinkAction,
  makeLetterAction,
  letterReturnedAction,
  printLetterPage,
  setReplyAsideAction,
  responsesPage,
  responsePeoplePage,
];

export const followUpPublicPages: PublicPage[] = [shortLinkPage, questionsPage];
