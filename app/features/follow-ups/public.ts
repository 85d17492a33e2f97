export { listDueFollowUps } from './server/list-follow-ups.ts';
export { questionTexts } from './texts/portal/index.ts';
