import { ownLookTexts } from '#app/features/audit/public.ts';
import { consentWords } from '#app/features/consents/public.ts';
import { ownDocumentTexts } from '#app/features/documents/public.ts';
import { questionTexts } from '#app/features/follow-ups/public.ts';
import { ownMatchingTexts } from '#app/features/matching/public.ts';
import { ownMeetingTexts } from '#app/features/meetings/public.ts';
import { sharedPlacementTexts } from '#app/features/placements/public.ts';
import { ownWayTexts } from '#app/features/plans/public.ts';
import { ownExperienceTexts } from '#app/features/skills/public.ts';
import { ownVisitTexts } from '#app/features/workplace-visits/public.ts';
import { ownWorkplaceTexts } from '#app/features/workplace-weeks/public.ts';
import type { PortalTexts } from '#app/platform/i18n/portal-texts.ts';
import { leavesOf } from '#app/platform/i18n/text-leaves.ts';
import type { CodeList } from '../domain/code-lists.ts';
import { daysCodes } from './codes-days/index.ts';
import { lifeCodes } from './codes-life/index.ts';
import { personCodes } from './codes-person/index.ts';

type WordsAt = { texts: PortalTexts; at: string };

const own: readonly PortalTexts[] = [personCodes, lifeCodes, daysCodes];

// What another feature says on her side already is said with its words, so that a thing is called the same everywhere.
const borrowed: Partial<Record<CodeList, WordsAt>> = {
  role: { texts: ownLookTexts, at: 'role.' },
  'placement-form': { texts: sharedPlacementTexts, at: 'form.' },
  'employment-form': { texts: sharedPlacementTexts, at: 'form.' },
  'placement-status': { texts: sharedPlacementTexts, at: 'status.' },
  travel: { texts: ownMatchingTexts, at: 'want.way.' },
  condition: { texts: ownMatchingTexts, at: 'want.condition.' },
  skill: { texts: ownExperienceTexts, at: 'kind.' },
  'skill-state': { texts: ownExperienceTexts, at: 'state.' },
  'step-state': { texts: ownWayTexts, at: 'steps.state.' },
  doer: { texts: ownWayTexts, at: 'steps.doer.' },
  paper: { texts: ownDocumentTexts, at: 'kind.' },
  purpose: { texts: consentWords, at: 'purposes.' },
  field: { texts: consentWords, at: 'fields.' },
  allowed: { texts: consentWords, at: 'ask.' },
  going: { texts: ownWorkplaceTexts, at: 'goingFaces.' },
  understands: { texts: ownWorkplaceTexts, at: 'understandsFaces.' },
  meeting: { texts: ownMeetingTexts, at: 'kind.' },
  agenda: { texts: ownMeetingTexts, at: 'point.' },
  theme: { texts: ownMeetingTexts, at: 'theme.' },
  'safety-point': { texts: ownVisitTexts, at: 'point.' },
  attempt: { texts: questionTexts, at: 'result.' },
  'own-doing': { texts: questionTexts, at: 'doing.' },
  'own-work': { texts: questionTexts, at: 'workForm.' },
  'own-studies': { texts: questionTexts, at: 'level.' },
  'better-job': { texts: questionTexts, at: 'improved.' },
};

const keysIn = new Map<PortalTexts, ReadonlySet<string>>();

function has(texts: PortalTexts, key: string): boolean {
  const keys = keysIn.get(texts) ?? new Set(leavesOf(texts.sv).map(([each]) => each));
  keysIn.set(texts, keys);
  return keys.has(key);
}

/** Where the word for a code stands, in every language; undefined when there is none. Files are told by what they are: a picture, a paper. */
export function findWord(list: CodeList, code: string): { texts: PortalTexts; key: string } | undefined {
  const named = list === 'media' ? code.replace(/\/.*/, '') : code;
  const places: WordsAt[] = own.map((texts) => ({ texts, at: `${list}.` }));
  const other = borrowed[list];
  const found = [...places, ...(other === undefined ? [] : [other])].find(({ texts, at }) => has(texts, at + named));
  return found === undefined ? undefined : { texts: found.texts, key: found.at + named };
}
