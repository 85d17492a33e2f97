import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { sharedDocumentPath, sharedPersonPath } from '../../domain/paths.ts';
import { openSharedDocument as mayOpen } from '../../domain/permissions.ts';
import { openSharedDocument } from '../../server/get-shared.ts';

/** The file of a paper that somebody agreed to share, always as an attachment. */
export const sharedDocumentPage = definePage({
  path: sharedDocumentPath,
  permission: mayOpen,
  audit: { action: 'reveal', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const opened = await openSharedDocument(ctx, params);
    return opened.ok
      ? opened.value
      : { redirectTo: sharedPersonPath.to({ enrolmentId: params.enrolmentId }, { problem: opened.problem }) };
  },
  view: () => ({ title: '', body: null }),
});
