export { addSkill } from './server/record-skill.ts';
