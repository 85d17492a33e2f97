import { permission } from '#app/shared/roles.ts';

const caseWork = ['coordinator', 'case-worker'] as const;

export const readSkills = permission('skill.read', caseWork);
export const recordSkill = permission('skill.record', caseWork);
export const readCv = permission('cv.read', caseWork);
export const makeCv = permission('cv.make', caseWork);
/** Handing a CV out as a file: each time stands in the log. */
export const printCv = permission('cv.print', caseWork);
export const readValidators = permission('validator.read', caseWork);
export const changeValidators = permission('validator.change', caseWork);
