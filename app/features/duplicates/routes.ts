import type { Action, Page } from '#app/platform/http/page.ts';
import { askPage } from './pages/staff/ask-page.tsx';
import { comparePage } from './pages/staff/compare-page.tsx';
import { duplicatesPage } from './pages/staff/duplicates-page.tsx';
import { mergePage } from './pages/staff/merge-page.tsx';
import { tellApartAction } from './pages/staff/not-same-action.ts';
import { questionPage } from './pages/staff/question-page.tsx';

export const duplicatePages: (Page | Action)[] = [
  duplicatesPage,
  askPage,
  questionPage,
  comparePage,
  tellApartAction,
  mergePage,
];
