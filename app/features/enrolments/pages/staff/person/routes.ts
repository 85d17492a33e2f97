import type { Action, Page } from '#app/platform/http/page.ts';
import { editContactPage, newContactPage, removeContactAction } from './contact-form-pages.tsx';
import { contactPage } from './contact-page.tsx';
import { endNumberPage } from './end-number-page.tsx';
import { languagesPage } from './languages-page.tsx';
import { namesPage, removeNameAction } from './names-page.tsx';
import { noNumberPage } from './no-number-page.tsx';
import { numbersPage } from './numbers-page.tsx';
import { replaceNumberPage } from './replace-number-page.tsx';

/** A person's file: numbers, names, languages and contact. Fixed addresses stand before those with an id in their place. */
export const personPages: (Page | Action)[] = [
  numbersPage,
  noNumberPage,
  replaceNumberPage,
  endNumberPage,
  namesPage,
  removeNameAction,
  contactPage,
  languagesPage,
  newContactPage,
  editContactPage,
  removeContactAction,
];
