import type { Action, Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownAnswerPage, ownSendPage } from './pages/portal/own-answer-pages.tsx';
import { ownHowPage } from './pages/portal/own-how-page.tsx';
import { dialogueSheetPage } from './pages/staff/dialogue-sheet-page.tsx';
import { endGuardedReaderAction, guardedReadersPage, openGuardedAction } from './pages/staff/guarded-readers-page.tsx';
import { instrumentFilePage, instrumentPage, withdrawInstrumentAction } from './pages/staff/instrument-page.tsx';
import { instrumentsPage } from './pages/staff/instruments-page.tsx';
import { mappingAreaPage } from './pages/staff/mapping-area-page.tsx';
import { mappingPage } from './pages/staff/mapping-page.tsx';
import { measurementPage } from './pages/staff/measurement-page.tsx';
import { measurementsPage } from './pages/staff/measurements-page.tsx';
import { newInstrumentPage } from './pages/staff/new-instrument-page.tsx';
import { oneMappingPage } from './pages/staff/one-mapping-page.tsx';
import { progressionPage } from './pages/staff/progression-page.tsx';
import { progressionResultPage } from './pages/staff/progression-result-page.tsx';
import { ratePage } from './pages/staff/rate-page.tsx';

export const assessmentPages: (Page | Action)[] = [
  mappingPage,
  oneMappingPage,
  mappingAreaPage,
  guardedReadersPage,
  openGuardedAction,
  endGuardedReaderAction,
  progressionPage,
  measurementPage,
  ratePage,
  dialogueSheetPage,
  measurementsPage,
  progressionResultPage,
  instrumentsPage,
  newInstrumentPage,
  instrumentPage,
  instrumentFilePage,
  withdrawInstrumentAction,
];

export const assessmentPortalPages: PortalPage[] = [ownHowPage, ownAnswerPage, ownSendPage];
