export { type HeldBackSave, listHeldBack } from './server/held-back.ts';
