import { aCourse } from '#test/access-matrix/course-fixtures.ts';
import { aDocument } from '#test/access-matrix/document-fixtures.ts';
import { aSuggestion } from '#test/access-matrix/matching-fixtures.ts';
import { aPlacement } from '#test/access-matrix/placement-fixtures.ts';
import { aPlan } from '#test/access-matrix/plan-fixtures.ts';
import { aSkill } from '#test/access-matrix/skill-fixtures.ts';
import { aFollowUp } from '#test/access-matrix/visit-fixtures.ts';
import { aWorkplaceWeek } from '#test/access-matrix/workplace-fixtures.ts';
import type { PortalFixture, PortalRow } from './row.ts';

/** A goal, a step she asks for help with and a wish: what the pages of her way show. */
export const aWay: PortalFixture = async (world, programme, person) => {
  const { documentId } = await aDocument(world, programme, person, { kind: 'certificate', title: 'Kursintyg' });
  const shown = { shown_since: world.services.now() };
  await world.admin.updateTable('documents').set(shown).where('id', '=', documentId).execute();
  const skill = await aSkill(world, programme, person);
  const week = await aWorkplaceWeek(world, programme, person);
  return {
    documentId,
    ...(await aPlacement(world, programme, person)),
    ...(await aPlan(world, programme, person, '')),
    ...skill,
    ...(await aCourse(world, programme, person)),
    ...week,
    ...(await aFollowUp(world, programme, { ...person, placementId: week.placementId ?? '' })),
    ...(await aSuggestion(world, programme, { ...person, cvId: skill.cvId })),
  };
};

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
  '/my/:language/way/workplace': {},
  '/my/:language/way/workplace/cv': {
    form: { id: `${fresh}07`, placementId: '<placementId>', number: '0', act: 'in', taskId: 'a1' },
  },
  '/my/:language/way/visits': { form: { id: `${fresh}08`, adaptationId: '<adaptationId>', says: 'yes' } },
  '/my/:language/way/experience': {},
  '/my/:language/way/experience/new': {
    form: { id: `${fresh}05`, kind: 'work', what: 'ኣስተናጋዲ', country: 'Eritrea', fromYear: '2009', language: 'ti' },
  },
  '/my/:language/way/experience/:skillId': {
    params: { skillId: 'skillId' },
    form: { act: 'save', version: '1', what: 'Kock', language: 'sv' },
  },
  '/my/:language/way/occupations/:occupationCode': {
    params: { occupationCode: 'occupationCode' },
    isForEverybody: true,
  },
  '/my/:language/way/cv': {},
  '/my/:language/way/cv/:cvId': { params: { cvId: 'cvId' }, givesFile: true },
  '/my/:language/way/courses': { form: { id: `${fresh}08`, courseId: '<courseId>' } },
  '/my/:language/way/sfi': {},
  '/my/:language/way/placements': { form: { termsId: '<termsId>', says: 'yes' } },
  '/my/:language/way/papers': {},
  '/my/:language/way/papers/:documentId': { params: { documentId: 'documentId' }, givesFile: true },
  '/my/:language/way/workplaces': {},
  '/my/:language/way/workplaces/wishes': {
    form: { version: '0', town: 'Västerås', longestMinutes: '45', hasLicence: 'no' },
  },
  '/my/:language/way/workplaces/:suggestionId': {
    params: { suggestionId: 'suggestionId' },
    form: { id: `${fresh}06`, act: 'yes', number: '0' },
  },
  '/my/:language/way/track': { form: { id: `${fresh}03`, trackKey: 'studies', language: 'ti' } },
};
