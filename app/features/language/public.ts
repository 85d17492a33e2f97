export { listSfiSlots } from './server/get-language.ts';
export { type SfiHours, sfiDuring } from './server/sfi-during.ts';
