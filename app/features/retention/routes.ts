import type { Action, Page } from '#app/platform/http/page.ts';
import { endHoldAction, keepingPage } from './pages/staff/keeping-page.tsx';
import { retentionRulePage } from './pages/staff/rule-page.tsx';

export const retentionPages: (Page | Action)[] = [retentionRulePage, keepingPage, endHoldAction];
