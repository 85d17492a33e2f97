import type { Action, Page } from '#app/platform/http/page.ts';
import { logPage } from './pages/staff/log-page.tsx';

/** Pages about the trace. */
export const auditPages: readonly (Page | Action)[] = [logPage];
