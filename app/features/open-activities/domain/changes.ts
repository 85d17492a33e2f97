import type { OpenContent } from './open-content.ts';

/** One field that is another than before. */
export type Change = {
  field: keyof OpenContent;
  before: OpenContent[keyof OpenContent];
  after: OpenContent[keyof OpenContent];
};

/** What a change would make different, in the order of the form. */
export function changesOf(before: OpenContent, after: OpenContent): Change[] {
  return (Object.keys(after) as (keyof OpenContent)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
