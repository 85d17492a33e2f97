import type { PlainDate } from '#app/shared/dates.ts';

/** Why two people are taken for one, the strongest first. */
export const alikeReasons = ['number', 'born-and-name', 'phone-and-name', 'name'] as const;
export type AlikeReason = (typeof alikeReasons)[number];

/** Somebody whom the caller sees and who is probably the person she is about to register: enough to tell. */
export type AlikePerson = {
  personId: string;
  givenName: string;
  familyName: string;
  bornOn: PlainDate | null;
  reasons: AlikeReason[];
  weight: number;
  enrolments: { id: string; programmeName: string; status: string }[];
};

/** What the caller says about somebody who is alike: another person, or not known yet. "It is she" is no answer but a way to her page. */
export const alikeAnswers = ['else', 'unsure'] as const;
export type AlikeAnswer = (typeof alikeAnswers)[number];
