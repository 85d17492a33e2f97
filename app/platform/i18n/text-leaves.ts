/** Texts in groups. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** Every text of a tree with where it stands: ['problem.required', 'Skriv vad som är fel.']. */
export function leavesOf(tree: TextTree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leavesOf(value, `${path}${key}.`),
  );
}
