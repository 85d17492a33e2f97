import { permission } from '#app/shared/roles.ts';

const writesFirst = ['coordinator', 'case-worker', 'peer-coach'] as const;
const everybodyWritten = ['coordinator', 'case-worker', 'peer-coach', 'activity-leader'] as const;

/** Which threads, the walls say (docs/decisions/0049-messages-are-never-lost.md). */
export const readMessages = permission('message.read', everybodyWritten);
export const writeMessages = permission('message.write', everybodyWritten);
export const settleMessages = permission('message.settle', everybodyWritten);
export const takeOverMessages = permission('message.take-over', ['coordinator', 'case-worker']);
export const writeToGroup = permission('message.group', ['coordinator', 'case-worker', 'activity-leader']);
/** The threads of one participant; a leader finds hers in the list of all. */
export const readOfOne = permission('message.of-one', writesFirst);
export const beginThread = permission('message.begin', writesFirst);
