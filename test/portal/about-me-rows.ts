import { newId } from '#app/shared/ids.ts';
import { oneDisclosure } from '#test/access-matrix/disclosure-fixtures.ts';
import { anOwnRequest } from '#test/access-matrix/own-request-fixtures.ts';
import type { PortalFixture, PortalRow } from './row.ts';

const request = (more: Record<string, string> = {}): PortalRow => ({ form: { id: newId(), words: 'Hej', ...more } });

/** What a participant reads and decides about herself. */
export const aboutMeRows: Record<string, PortalRow> = {
  '/my/:language/about-me': {},
  '/my/:language/about-me/details': {},
  '/my/:language/about-me/details/contact': { form: { version: '1', phone: '070-174 06 11', email: '' } },
  '/my/:language/about-me/details/languages': { form: { version: '1' } },
  '/my/:language/about-me/details/wrong': {},
  '/my/:language/about-me/ask/name': request(),
  '/my/:language/about-me/ask/number': request(),
  '/my/:language/about-me/ask/born': request(),
  '/my/:language/about-me/ask/other-fact': request(),
  '/my/:language/about-me/ask/apart': request(),
  '/my/:language/about-me/ask/pause': request({ reason: 'family', fromOn: '2026-03-10', untilOn: '' }),
  '/my/:language/about-me/ask/leave': request(),
  '/my/:language/about-me/ask/copy': request(),
  '/my/:language/about-me/asked': { form: { ownRequestId: '<ownRequestId>' } },
  '/my/:language/about-me/leave': {},
  '/my/:language/about-me/roles': {},
  '/my/:language/about-me/rights': {},
  '/my/:language/about-me/looked': {},
  '/my/:language/about-me/sharing': {},
  '/my/:language/about-me/sharing/questions/:sharingQuestionId': {
    params: { sharingQuestionId: 'sharingQuestionId' },
    form: { answer: 'given', textKey: 'sv:own:1' },
  },
  '/my/:language/about-me/sharing/:disclosureId': { params: { disclosureId: 'disclosureId' }, form: {} },
};

/** A question, a consent and a request of hers. */
export const aboutMeFixture: PortalFixture = async (world, programme, person) => ({
  ...(await oneDisclosure(world, programme, person)),
  ...(await anOwnRequest(world, programme, { ...person, word: 'Bertil' })),
});
