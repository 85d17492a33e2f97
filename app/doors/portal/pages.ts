import { planPortalPages } from '#app/features/plans/routes.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { wayPage } from './way/way-page.tsx';

/** Every page of participants' own sides. */
export const portalPages: PortalPage[] = [wayPage, ...planPortalPages];
