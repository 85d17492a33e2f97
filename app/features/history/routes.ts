import type { Action, Page } from '#app/platform/http/page.ts';
import { addQualificationPage } from './pages/staff/add-qualification-page.tsx';
import { addSituationPage } from './pages/staff/add-situation-page.tsx';
import { addSupportPage } from './pages/staff/add-support-page.tsx';
import { completenessPage } from './pages/staff/completeness-page.tsx';
import { correctQualificationPage } from './pages/staff/correct-qualification-page.tsx';
import { correctSituationPage } from './pages/staff/correct-situation-page.tsx';
import { correctSupportPage } from './pages/staff/correct-support-page.tsx';
import { endSituationPage } from './pages/staff/end-situation-page.tsx';
import { entryFactsPage } from './pages/staff/entry-facts-page.tsx';
import { exitFactsPage } from './pages/staff/exit-facts-page.tsx';
import { historyPage } from './pages/staff/history-page.tsx';
import { interviewPage } from './pages/staff/interview-page.tsx';
import { interviewPaperPage } from './pages/staff/interview-paper-page.tsx';

export const historyPages: (Page | Action)[] = [
  historyPage,
  interviewPage,
  interviewPaperPage,
  completenessPage,
  entryFactsPage,
  exitFactsPage,
  addSituationPage,
  correctSituationPage,
  endSituationPage,
  addSupportPage,
  correctSupportPage,
  addQualificationPage,
  correctQualificationPage,
];
