import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { portalAccessPath, printPortalCardPath } from '../../domain/paths.ts';
import { handlePortalCards } from '../../domain/permissions.ts';
import { printOneCard } from '../../server/printed-cards.ts';
import { paperView } from '../parts/group-view.tsx';

/** One participant's card, to print. */
export const printPortalCardPage = definePage({
  path: printPortalCardPath,
  permission: handlePortalCards,
  audit: { action: 'export', category: 'directory' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await printOneCard(ctx, params.enrolmentId)), origin: ctx.services.origin }),
  view: (data, view) => paperView(data, view, portalAccessPath.to({ enrolmentId: data.head.id })),
});
