import type { ReactNode } from 'react';

/** Words for those who listen, which the picture already tells those who see. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ds-sr-only">{children}</span>;
}
