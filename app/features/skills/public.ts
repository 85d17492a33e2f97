export { listValidators } from './server/change-validators.ts';
export { listSkills } from './server/get-skills.ts';
export { type ExperienceLine, type LineKeys, type LineWriter, putLine, takeLineAway } from './server/keep-line.ts';
export { getCv } from './server/make-cv.ts';
export { listOwnQualifications } from './server/own-cv.ts';
export { printCv } from './server/print-cv.ts';
export { recordEvidence } from './server/record-evidence.ts';
export { addSkill } from './server/record-skill.ts';
export { ownExperienceTexts } from './texts/portal/index.ts';
