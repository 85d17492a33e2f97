import type { DraftProps } from './draft-keeper.island.tsx';
import { Island } from './island.tsx';

/** Keeps what is typed in a form until it is saved (with script; without, the form simply works). The page must load islands. */
export function DraftKeeper(props: DraftProps) {
  return (
    <Island name="draft-keeper" props={props}>
      {null}
    </Island>
  );
}

/** On the page after saving: the draft has done its work. */
export function DraftDone({ owner, about }: Pick<DraftProps, 'owner' | 'about'>) {
  return <span hidden data-draft-done={about} data-draft-owner={owner} />;
}
