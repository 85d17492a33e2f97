import type { Action, Page } from '#app/platform/http/page.ts';
import { ownPartsPage, takeUpPartAction } from './pages/staff/own-parts-page.tsx';
import { sessionPartsPage, takeBackPartAction } from './pages/staff/session-parts-page.tsx';

export const partPages: (Page | Action)[] = [sessionPartsPage, takeBackPartAction, ownPartsPage, takeUpPartAction];
