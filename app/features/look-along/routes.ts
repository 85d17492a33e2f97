import type { Action, Page } from '#app/platform/http/page.ts';
import { lookAlongPage, stopLookingAction } from './pages/staff/look-along-page.tsx';

export const lookAlongPages: (Page | Action)[] = [lookAlongPage, stopLookingAction];
