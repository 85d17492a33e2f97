/** Why a merge or a split was refused; all but `sent-before` leave everything as it was. */
export const mergeRefusals = ['gone-already', 'unseen', 'stale', 'open-twice', 'clash', 'merged-on'] as const;
export type MergeRefusal = (typeof mergeRefusals)[number];
