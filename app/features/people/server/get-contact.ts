import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { ContactRecord } from '../domain/person-contacts.ts';
import type { LanguageNeeds, LanguageRecord } from '../domain/person-languages.ts';
import { selectContacts } from './contact-store.ts';
import { findFileState } from './file-version.ts';
import { selectLanguages, selectNeeds } from './language-store.ts';

/** How a person is reached and what she speaks. */
export type ContactFile = {
  version: number;
  restricted: boolean;
  languages: LanguageRecord[];
  needs: LanguageNeeds;
  /** False for whoever sees a protected person by emergency access: that right does not reach how she is found. */
  seesContacts: boolean;
  contacts: ContactRecord[];
};

/** Languages, what a meeting needs, and every way to reach a person. Throws NotFoundError when the caller may not know of her. */
export async function getContact(ctx: RequestContext, personId: string): Promise<ContactFile> {
  const [file, languages, needs, contacts] = await Promise.all([
    findFileState(ctx, personId),
    selectLanguages(ctx, personId),
    selectNeeds(ctx, personId),
    selectContacts(ctx, personId),
  ]);
  if (file === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  return { ...file, languages, needs, contacts };
}
