import type { Page } from '#app/platform/http/page.ts';
import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { openCopyPage } from './pages/portal/open-copy-page.tsx';
import { readCopyPage, readCopyPartPage, takeCopyPage } from './pages/portal/read-copy-pages.tsx';
import { copyOfFilePage, copyOfPage } from './pages/staff/copy-of-page.tsx';

export const ownCopyPages: readonly Page[] = [copyOfPage, copyOfFilePage];
export const ownCopyPortalPages: PortalPage[] = [openCopyPage, readCopyPage, readCopyPartPage, takeCopyPage];
