import { permission } from '#app/shared/roles.ts';

/** Seeing what a participant asked for on her own side. */
export const readOwnRequests = permission('own-request.read', ['coordinator', 'case-worker']);
/** Answering it. What it is about is done where it belongs, by the rights that hold there. */
export const answerOwnRequestPermission = permission('own-request.answer', ['coordinator', 'case-worker']);
