import type { ReactNode } from 'react';

export type IslandProps = {
  /** File name of the island without `.island.tsx`. */
  name: string;
  /** Plain data; it can be read in the page's source. */
  props: object;
  /**
   * `replace`: the children are a native stand-in that the island takes the place of. `hydrate`: the children are exactly
   * what the island draws from the same props, and it only adds behaviour.
   */
  mode?: 'replace' | 'hydrate';
  children: ReactNode;
};

/** A part of the page that comes alive in the browser once its script has loaded; until then, and without script, the children work. */
export function Island({ name, props, mode = 'replace', children }: IslandProps) {
  return (
    <div data-island={name} data-island-mode={mode} data-props={JSON.stringify(props)}>
      {children}
    </div>
  );
}
