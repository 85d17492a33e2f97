import type { ProgrammeDefinition } from './definition.ts';

export const REFERRED_LISTS = ['sites', 'tracks', 'themes', 'measuringPoints'] as const;
export type ReferredList = (typeof REFERRED_LISTS)[number];

/** Keys of each list that the records of a programme point to. */
export type UsedKeys = Record<ReferredList, readonly string[]>;

/** An entry that cannot be taken away, because records point to it. */
export interface KeyInUse {
  list: ReferredList;
  key: string;
  name: string;
}

/** The entries that stand in `before` and not in `after` although records point to them. */
export function keysRemovedInUse(before: ProgrammeDefinition, after: ProgrammeDefinition, used: UsedKeys): KeyInUse[] {
  return REFERRED_LISTS.flatMap((list) => {
    const kept = new Set(after[list]?.map(({ key }) => key));
    return (before[list] ?? [])
      .filter(({ key }) => !kept.has(key) && used[list].includes(key))
      .map(({ key, name }) => ({ list, key, name }));
  });
}
