import type { ReactNode } from 'react';
import { monthsWaiting } from '#app/features/hours/pages/portal/own-sheet-page.tsx';
import { placesWaiting } from '#app/features/places/pages/portal/more-activities-page.tsx';
import type { PortalContext, PortalView } from '#app/platform/http/portal-page.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { unreadMessages } from './unread-messages.tsx';

/** Something that waits for her: where it leads, and what it says in her language. */
export type Waits = { href: string; picture: IconName; title: (view: PortalView) => ReactNode };
/** Asks one feature what waits for her. */
export type WaitingSource = (ctx: PortalContext) => Promise<readonly Waits[]>;

/** Every feature that can wait for her, in the order it is shown. */
export const waitingSources: readonly WaitingSource[] = [unreadMessages, placesWaiting, monthsWaiting];
