import type { Found, PathStep, Position } from './definition-problem.ts';

/** A value of a definition file together with where it stands. */
export interface LocatedValue {
  at: Position;
  found: Found;
  /** The plain value; fields with nothing below them are left out. */
  value: unknown;
  fields: Map<string, LocatedField>;
  entries: LocatedValue[];
}

export interface LocatedField {
  keyAt: Position;
  content: LocatedValue;
}

/** The value at a path; undefined where nothing is written. */
export function valueAt(root: LocatedValue, path: readonly PropertyKey[]): LocatedValue | undefined {
  let here: LocatedValue | undefined = root;
  for (const step of path) {
    here = typeof step === 'number' ? here?.entries[step] : here?.fields.get(String(step))?.content;
  }
  return here;
}

/** Where to point for a path: the value itself, or its key, or the nearest group above that exists. */
export function positionAt(root: LocatedValue, path: readonly PropertyKey[]): Position {
  const value = valueAt(root, path);
  if (value && value.found.kind !== 'nothing') return value.at;
  const last = path.at(-1);
  if (last === undefined) return root.at;
  const parent = valueAt(root, path.slice(0, -1));
  return parent?.fields.get(String(last))?.keyAt ?? value?.at ?? positionAt(root, path.slice(0, -1));
}

/** The path in steps a reader can follow; list entries are counted from 1 and called by their key or name. */
export function pathSteps(root: LocatedValue, path: readonly PropertyKey[]): PathStep[] {
  return path.map((step, index) => {
    if (typeof step !== 'number') return { field: String(step) };
    const entry = valueAt(root, path.slice(0, index + 1));
    const called = entry?.fields.get('key')?.content.value ?? entry?.fields.get('name')?.content.value;
    return typeof called === 'string' ? { entry: step + 1, called } : { entry: step + 1 };
  });
}
