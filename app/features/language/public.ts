export { listSfiSlots } from './server/get-language.ts';
export { listOwnSfi } from './server/own-sfi.ts';
export { type SfiHours, sfiDuring } from './server/sfi-during.ts';
