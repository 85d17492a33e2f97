import { aPlan } from '#test/access-matrix/plan-fixtures.ts';
import type { PortalFixture, PortalRow } from './rows.ts';

/** A goal, a step she asks for help with and a wish: what the pages of her way show. */
export const aWay: PortalFixture = async (world, programme, person) => ({
  ...(await aPlan(world, programme, person, '')),
});

const fresh = '0190b000-0000-7000-8000-0000000000';

export const wayRows: Record<string, PortalRow> = {
  '/my/:language/way': {},
  '/my/:language/way/goal': {},
  '/my/:language/way/goal/new': {
    form: { id: `${fresh}01`, seenNumber: '1', language: 'ti', tomorrow: 'ኣብ ክሽነ ክሰርሕ እየ' },
  },
  '/my/:language/way/goal/files/:goalFileId': { params: { goalFileId: 'goalFileId' }, givesFile: true },
  '/my/:language/way/steps': {},
  '/my/:language/way/steps/:stepId': {
    params: { stepId: 'stepId' },
    form: { id: `${fresh}02`, act: 'done', version: '1', language: 'ti' },
  },
  '/my/:language/way/how': {},
  '/my/:language/way/how/answer': { form: { q: '1', step: '3' } },
  // The question above is answered by then.
  '/my/:language/way/how/send': { form: { id: `${fresh}04` } },
  '/my/:language/way/track': { form: { id: `${fresh}03`, trackKey: 'studies', language: 'ti' } },
};
