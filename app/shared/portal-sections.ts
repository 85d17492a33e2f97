import { path } from './paths.ts';

/** The five parts of a participant's own side; each begins at its home. The language stands in every address. */
export const portalSections = ['today', 'schedule', 'way', 'messages', 'about-me'] as const;
export type PortalSection = (typeof portalSections)[number];

/** Where each part begins: `portalHome.today.to({ language: 'ar' })`. */
export const portalHome = {
  today: path('/my/:language/today'),
  schedule: path('/my/:language/schedule'),
  way: path('/my/:language/way'),
  messages: path('/my/:language/messages'),
  'about-me': path('/my/:language/about-me'),
} as const satisfies Record<PortalSection, unknown>;

/** The door of the own side: whoever is not in comes here. */
export const portalDoorPath = path('/my/:language');
/** Out at once: ends what must not stay open and goes somewhere harmless. */
export const portalLeavePath = path('/my/:language/leave');
