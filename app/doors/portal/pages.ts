import type { PortalPage } from '#app/platform/http/portal-page.ts';

/** Every page of participants' own sides. */
export const portalPages: PortalPage[] = [];
