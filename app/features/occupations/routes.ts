import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { ownOccupationPage } from './pages/portal/own-occupation-page.tsx';

export const occupationPortalPages: PortalPage[] = [ownOccupationPage];
