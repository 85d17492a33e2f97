import type { Action, Page } from '#app/platform/http/page.ts';
import { askPage } from './pages/staff/ask-page.tsx';
import { endKeptApartAction, keptApartPage } from './pages/staff/kept-apart-page.tsx';
import { leaveGroupAction } from './pages/staff/leave-action.ts';
import { memberTimesPage } from './pages/staff/member-times-page.tsx';
import { membersPage } from './pages/staff/members-page.tsx';
import { placesPage } from './pages/staff/places-page.tsx';
import { requestPage } from './pages/staff/request-page.tsx';
import { rulesPage } from './pages/staff/rules-page.tsx';

export const placePages: readonly (Page | Action)[] = [
  placesPage,
  rulesPage,
  askPage,
  membersPage,
  leaveGroupAction,
  memberTimesPage,
  requestPage,
  keptApartPage,
  endKeptApartAction,
];
