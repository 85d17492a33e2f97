import { path } from '#app/shared/paths.ts';

export { skillsPath } from '#app/features/enrolments/domain/paths.ts';

export const newSkillPath = path('/participants/:enrolmentId/skills/new');
export const skillPath = path('/participants/:enrolmentId/skills/:skillId');
export const editSkillPath = path('/participants/:enrolmentId/skills/:skillId/edit');
export const removeSkillPath = path('/participants/:enrolmentId/skills/:skillId/remove');
export const newCvPath = path('/participants/:enrolmentId/cv/new');
export const cvPath = path('/participants/:enrolmentId/cv/:cvId');
export const cvFilePath = path('/participants/:enrolmentId/cv/:cvId/file');
export const removeCvPath = path('/participants/:enrolmentId/cv/:cvId/remove');
/** Who can validate; the tenant's own list. */
export const validatorsPath = path('/validators');
export const newValidatorPath = path('/validators/new');
export const validatorPath = path('/validators/:validatorId');
export const archiveValidatorPath = path('/validators/:validatorId/archive');

// Her own pages.
export const ownExperiencePath = path('/my/:language/way/experience');
export const newOwnExperiencePath = path('/my/:language/way/experience/new');
export const oneOwnExperiencePath = path('/my/:language/way/experience/:skillId');
export const ownCvPath = path('/my/:language/way/cv');
/** As a PDF; `?in=sv` in Swedish instead of its own language. */
export const ownCvFilePath = path('/my/:language/way/cv/:cvId');
