import type { Action, Page } from '#app/platform/http/page.ts';
import { snoozePage, wakeAction } from './pages/staff/snooze-page.tsx';
import { endStandInAction, standInsPage } from './pages/staff/stand-ins-page.tsx';
import { workPage } from './pages/staff/work-page.tsx';

export const workListPages: (Page | Action)[] = [workPage, standInsPage, endStandInAction, snoozePage, wakeAction];
