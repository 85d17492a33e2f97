import type { Action, Page } from '#app/platform/http/page.ts';
import { contactPage, newContactPage } from './pages/staff/contact-pages.tsx';
import { matterPage } from './pages/staff/matter-page.tsx';
import { editMatterPage, newMatterPage } from './pages/staff/matter-pages.tsx';
import { supportPage } from './pages/staff/support-page.tsx';

/** '…/new' comes before '…/:id'. */
export const contactPages: (Page | Action)[] = [
  supportPage,
  newContactPage,
  contactPage,
  newMatterPage,
  matterPage,
  editMatterPage,
];
