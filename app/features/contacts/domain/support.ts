import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** Where in life, in the order pages show. */
export const areas = [
  'health-care',
  'income-support',
  'social-insurance',
  'child-care',
  'housing',
  'leisure',
  'other',
] as const;
export type Area = (typeof areas)[number];

/** Areas that everybody in case work sees; the others tell of health, of what she lives on, or of her children. */
export const openAreas = ['housing', 'leisure', 'other'] as const satisfies readonly Area[];

/** Who has to do the next thing. */
export const holders = ['person', 'case-worker', 'organisation'] as const;
export const matterStates = ['open', 'waiting', 'done', 'dropped'] as const;
export const channels = ['phone', 'meeting', 'letter', 'e-mail', 'e-service', 'other'] as const;
export type MatterState = (typeof matterStates)[number];

/** What there is to be seen of a participation: areas the caller is let into, the rest closed and why. */
export type Access = {
  /** She belongs to the narrow audience. */
  guarded: boolean;
  /** The participant agrees that her health is talked of with somebody outside. */
  agreedToHealth: boolean;
};

/** The areas in which the caller may see and write. The database holds the same rule (0031_support.sql). */
export function areasOpenTo({ guarded, agreedToHealth }: Access): Area[] {
  return areas.filter(
    (area) => (openAreas as readonly Area[]).includes(area) || (guarded && (area !== 'health-care' || agreedToHealth)),
  );
}

/** Somebody at another organisation who works with the participant. */
export type SupportContact = {
  id: string;
  area: Area;
  organisation: string;
  name: string;
  phone: string;
  email: string;
  isFormer: boolean;
  version: number;
};

/** Something to settle with another organisation. */
export type Matter = {
  id: string;
  enrolmentId: string;
  area: Area;
  contactId: string | null;
  what: string;
  holder: (typeof holders)[number];
  state: MatterState;
  nextContactOn: PlainDate | null;
  openedOn: PlainDate;
  settledOn: PlainDate | null;
  version: number;
};

/** One contact in a matter, and where the matter stood after it. */
export type LogEntry = {
  id: string;
  happenedOn: PlainDate;
  channel: (typeof channels)[number];
  note: string;
  toState: MatterState;
  loggedAt: Instant;
  loggedBy: string;
};

export function isOpen(state: MatterState): boolean {
  return state === 'open' || state === 'waiting';
}

/** Matters as a list shows them: open before settled, the next contact first. */
export function inOrder(matters: readonly Matter[]): Matter[] {
  const key = ({ state, nextContactOn, settledOn }: Matter) =>
    isOpen(state) ? `0${nextContactOn ?? '9999'}` : `1${9999 - Number(settledOn?.slice(0, 4) ?? 0)}${settledOn ?? ''}`;
  return matters.toSorted((a, b) => key(a).localeCompare(key(b)) || a.openedOn.localeCompare(b.openedOn));
}
