import type { PortalPage } from '#app/platform/http/portal-page.ts';
import { aboutMePage } from './about-me-page.tsx';
import { askPages } from './ask-page.tsx';
import { askedPage } from './asked-page.tsx';
import { changeContactPage } from './change-contact-page.tsx';
import { changeLanguagesPage } from './change-languages-page.tsx';
import { detailsPage } from './details-page.tsx';
import { leavingPage } from './leaving-page.tsx';
import { rightsPage } from './rights-page.tsx';
import { rolesPage } from './roles-page.tsx';
import { wrongPage } from './wrong-page.tsx';

/** What a participant reads and decides about herself. */
export const aboutMePages: PortalPage[] = [
  aboutMePage,
  detailsPage,
  changeContactPage,
  changeLanguagesPage,
  wrongPage,
  ...askPages,
  askedPage,
  leavingPage,
  rolesPage,
  rightsPage,
];
