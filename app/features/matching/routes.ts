import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownSuggestionPage, ownSuggestionsPage } from './pages/portal/own-suggestion-pages.tsx';
import { ownWishesPage } from './pages/portal/own-wishes-page.tsx';
import { barsPage, endBarAction } from './pages/staff/bars-page.tsx';
import { choicesPeoplePage, choicesResultPage } from './pages/staff/choices-pages.tsx';
import {
  cvPermissionPage,
  handedCvPage,
  handOutCvPage,
  revokeCvPermissionAction,
  withdrawSuggestionAction,
} from './pages/staff/cv-pages.tsx';
import { matchingPage } from './pages/staff/matching-page.tsx';
import { suggestionPage } from './pages/staff/suggestion-page.tsx';
import { wishesPage } from './pages/staff/wishes-page.tsx';

export const matchingPages: (Page | Action)[] = [
  matchingPage,
  wishesPage,
  barsPage,
  endBarAction,
  suggestionPage,
  withdrawSuggestionAction,
  cvPermissionPage,
  revokeCvPermissionAction,
  handOutCvPage,
  handedCvPage,
  choicesResultPage,
  choicesPeoplePage,
];

export const matchingPortalPages: PortalPage[] = [ownSuggestionsPage, ownWishesPage, ownSuggestionPage];
