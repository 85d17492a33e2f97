import type { Action, Page } from '#app/platform/http/page.ts';
import { exitPage } from './pages/staff/exit-page.tsx';
import { followUpPage } from './pages/staff/follow-up-page.tsx';
import { followUpsPage } from './pages/staff/follow-ups-page.tsx';

export const outcomePages: (Page | Action)[] = [exitPage, followUpsPage, followUpPage];
