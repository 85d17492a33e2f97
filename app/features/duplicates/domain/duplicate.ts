/** Why two people are taken for one (app.alike), the strongest first. */
export const alikeReasons = ['number', 'born-and-name', 'phone-and-name', 'name'] as const;
export type AlikeReason = (typeof alikeReasons)[number];

/** Why a merge or a split was refused; all but `sent-before` leave everything as it was. */
export const mergeRefusals = ['gone-already', 'unseen', 'stale', 'open-twice', 'clash', 'merged-on'] as const;
export type MergeRefusal = (typeof mergeRefusals)[number];
