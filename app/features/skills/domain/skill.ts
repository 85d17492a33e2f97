import type { Instant, PlainDate } from '#app/shared/dates.ts';

/** What a person may have done, learnt or can do. Languages stand in her file, with how well she speaks and reads. */
export const skillKinds = [
  'ability',
  'work',
  'unpaid-work',
  'education',
  'certificate',
  'driving-licence',
  'interest',
] as const;
export type SkillKind = (typeof skillKinds)[number];

/** Kinds that may have an occupation of SSYK 2012. */
export const kindsWithOccupation: readonly SkillKind[] = ['ability', 'work', 'unpaid-work', 'education'];

/** have: here; elsewhere: they exist, but not with her; none is a normal answer. */
export const paperStates = ['have', 'elsewhere', 'none'] as const;
export type PaperState = (typeof paperStates)[number];

/** How sure it is: she says so; somebody has seen it; somebody entitled to has validated it. */
export const skillStates = ['claimed', 'assessed', 'validated'] as const;
export type SkillState = (typeof skillStates)[number];

/** How it was shown. */
export const evidenceWays = ['tell', 'show', 'reference', 'photo', 'test', 'supervisor'] as const;
export type EvidenceWay = (typeof evidenceWays)[number];

/** In Swedish, and in her own words and language beside; one of the two is always there. Years, because few remember the day. */
export type SkillWords = {
  title: string;
  description: string;
  ownLanguage: string | null;
  ownTitle: string;
  ownDescription: string;
};

export type SkillRecord = SkillWords & {
  id: string;
  enrolmentId: string;
  kind: SkillKind;
  place: string;
  country: string | null;
  fromYear: number | null;
  toYear: number | null;
  isOngoing: boolean;
  papers: PaperState | null;
  occupationCode: string | null;
  occupationName: string | null;
  state: SkillState;
  version: number;
  /** She wrote it herself on her own page, or changed it there last. */
  isHers: boolean;
};

export type EvidenceRecord = {
  id: string;
  move: SkillMove;
  way: EvidenceWay;
  stateAfter: SkillState;
  shownOn: PlainDate;
  byWhom: string;
  validatorId: string | null;
  validatorName: string | null;
  documentId: string | null;
  note: string;
  recordedAt: Instant;
  recordedBy: string;
};

/** What can be recorded about a skill; see `skillMoves`. */
export const skillMoveNames = ['note', 'assess', 'validate', 'revoke'] as const;
export type SkillMove = (typeof skillMoveNames)[number];

/** What it is called: in Swedish, or as she says it where nobody has put it in Swedish yet. */
export function nameOfSkill(skill: Pick<SkillWords, 'title' | 'ownTitle'>): string {
  return skill.title || skill.ownTitle;
}
