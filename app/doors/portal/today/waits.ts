import type { ReactNode } from 'react';
import type { PortalContext, PortalView } from '#app/platform/http/portal-page.ts';
import type { IconName } from '#app/ui/icon.tsx';

/** Something that waits for her: where it leads, and what it says in her language. */
export type Waits = { href: string; picture: IconName; title: (view: PortalView) => ReactNode };
/** Asks one feature what waits for her. */
export type WaitingSource = (ctx: PortalContext) => Promise<readonly Waits[]>;
