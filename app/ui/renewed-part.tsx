import type { ReactNode } from 'react';
import { Island } from './island.tsx';
import type { RenewedPartProps } from './renewed-part.island.tsx';

/** A part of a page that is fetched anew every so many seconds, with script; without it the page is as fresh as its last loading. */
export function RenewedPart({ children, ...props }: RenewedPartProps & { children: ReactNode }) {
  return (
    <>
      <div id={props.part}>{children}</div>
      <Island name="renewed-part" props={props}>
        {null}
      </Island>
    </>
  );
}
