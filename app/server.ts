import { Hono } from 'hono';
import { endpoints } from '#app/doors/api/endpoints.ts';
import { mountGallery } from '#app/doors/gallery/mount-gallery.tsx';
import { doorLayout } from '#app/doors/portal/door-layout.tsx';
import { mountWeekScripts } from '#app/doors/portal/kept-week/mount-week-scripts.ts';
import { mountLeave } from '#app/doors/portal/leave.ts';
import { mountManifest } from '#app/doors/portal/manifest.ts';
import { answerPortalError, isPortalAddress, portalErrorPage } from '#app/doors/portal/my-errors.tsx';
import { portalPageLayout } from '#app/doors/portal/my-layout.tsx';
import { portalPages } from '#app/doors/portal/pages.ts';
import { portalLayout } from '#app/doors/portal/portal-layout.tsx';
import { mountDeliveryReports } from '#app/doors/reports/mount-delivery-reports.ts';
import { answerApiError, answerPageError, pageNotFound } from '#app/doors/staff/error-pages.tsx';
import { offlineShell } from '#app/doors/staff/offline-shell.ts';
import { staffPages } from '#app/doors/staff/pages.ts';
import { plainLayout, pocketLayout, staffLayout } from '#app/doors/staff/staff-layout.tsx';
import { accountPublicPages } from '#app/features/accounts/routes.ts';
import { applicationPublicPages } from '#app/features/applications/routes.ts';
import { calendarPublicFiles } from '#app/features/calendars/routes.ts';
import { checkInPublicPages } from '#app/features/check-in/routes.ts';
import { feedbackPublicPages } from '#app/features/feedback/routes.ts';
import { followUpPublicPages } from '#app/features/follow-ups/routes.ts';
import { hoursPublicPages } from '#app/features/hours/routes.ts';
import { offlinePublicPages } from '#app/features/offline-attendance/routes.ts';
import { openActivityPublicFiles, openActivityPublicPages } from '#app/features/open-activities/routes.ts';
import { placementPublicPages } from '#app/features/placements/routes.ts';
import { portalDoorPages } from '#app/features/portal-access/routes.ts';
import { workplaceWeekPublicPages } from '#app/features/workplace-weeks/routes.ts';
import { mountAssets } from '#app/platform/http/assets.ts';
import { compressed } from '#app/platform/http/compressed.ts';
import {
  limitedBody,
  neverStored,
  sameOriginOnly,
  securityHeaders,
  storableAddress,
} from '#app/platform/http/guards.ts';
import { buildApi, problemResponse } from '#app/platform/http/mount-endpoints.ts';
import { mountPages } from '#app/platform/http/mount-pages.ts';
import { mountPortalPages } from '#app/platform/http/mount-portal-pages.ts';
import { mountPublicFiles, mountPublicPages } from '#app/platform/http/mount-public-pages.ts';
import { mountServiceWorker } from '#app/platform/http/service-worker.ts';
import type { Services } from '#app/platform/services.ts';

/** The whole application: assets, pages and API on one router. Stateless; everything it needs comes with `services`. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  app.use(securityHeaders(services));
  mountAssets(app);
  mountDeliveryReports(app, services);
  app.use(neverStored, storableAddress, limitedBody(takingFiles()), sameOriginOnly(services));
  app.use('/my/*', compressed);
  app.get('/healthz', (c) => c.text('ok'));

  if (services.demo) mountGallery(app);

  const api = buildApi(services, endpoints);
  api.onError((error) => answerApiError(error, services));
  api.all('*', () => problemResponse(404, 'Not found'));
  app.route('/api/v1', api);

  mountPublicPages(app, services, plainLayout, accountPublicPages);
  mountPublicPages(app, services, portalLayout, [
    ...applicationPublicPages,
    ...hoursPublicPages,
    ...placementPublicPages,
    ...workplaceWeekPublicPages,
    ...followUpPublicPages,
    ...checkInPublicPages,
    ...feedbackPublicPages,
  ]);
  mountWeekScripts(app);
  mountPublicPages(app, services, doorLayout, portalDoorPages);
  mountPublicPages(app, services, pocketLayout, offlinePublicPages);
  mountServiceWorker(app, offlineShell());
  mountPublicFiles(app, services, [...openActivityPublicFiles, ...calendarPublicFiles]);
  mountPublicPages(app, services, portalLayout, openActivityPublicPages);
  mountLeave(app, services);
  mountManifest(app);
  mountPortalPages(app, services, portalPageLayout, portalPages);
  mountPages(app, services, staffLayout(services), staffPages);
  app.onError((error, c) =>
    isPortalAddress(c) ? answerPortalError(error, c, services) : answerPageError(error, c, services),
  );
  app.notFound((c) => (isPortalAddress(c) ? portalErrorPage(c, 'gone') : pageNotFound(c, services)));
  return app;
}

function takingFiles(): ReadonlySet<string> {
  const pages = [...staffPages, ...portalPages].flatMap((entry) =>
    entry.kind !== 'action' && entry.takesFiles ? [entry.path.pattern] : [],
  );
  const posts = endpoints
    .filter(({ takesFiles }) => takesFiles)
    .map(({ path }) => `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`);
  return new Set([...pages, ...posts].map((pattern) => `POST ${pattern}`));
}
