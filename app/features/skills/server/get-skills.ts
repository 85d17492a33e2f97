import { type ListedDocument, listDocuments } from '#app/features/documents/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import type { DocumentedQualification } from '#app/features/history/domain/documented.ts';
import { listDocumentedQualifications } from '#app/features/history/public.ts';
import { type FoundOccupation, mostOccupationWords } from '#app/features/occupations/domain/occupation.ts';
import { findOccupations } from '#app/features/occupations/public.ts';
import type { LanguageRecord } from '#app/features/people/domain/person-languages.ts';
import { listLanguages } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { type FormValues, typedText } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { EvidenceRecord, SkillRecord } from '../domain/skill.ts';
import type { ValidatorRecord } from '../domain/validator.ts';
import { type ListedCv, selectCvs } from './cv-store.ts';
import { findSkill, selectEvidence, selectSkills } from './skill-store.ts';
import { selectValidators } from './validator-store.ts';

export type { ListedCv };
export type SkillList = {
  head: ParticipantHead;
  skills: SkillRecord[];
  /** What the history knows with its source: not typed in here. */
  qualifications: DocumentedQualification[];
  languages: LanguageRecord[];
  cvs: ListedCv[];
};

/** What a person has done, learnt and can do, what the history has documented, what she speaks, and her CVs. Throws NotFoundError when the caller may not know of her. */
export async function listSkills(ctx: RequestContext, enrolmentId: string): Promise<SkillList> {
  const [head, skills, qualifications, cvs] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    selectSkills(ctx, enrolmentId),
    listDocumentedQualifications(ctx, enrolmentId),
    selectCvs(ctx, enrolmentId),
  ]);
  return { head, skills, qualifications, cvs, languages: await listLanguages(ctx, head.personId) };
}

/** Who she is, what she speaks, what is documented already, and the occupations that refused words may mean: what the forms are drawn with. */
export async function getSkillGround(
  ctx: RequestContext,
  enrolmentId: string,
  typed: FormValues | undefined,
): Promise<{
  head: ParticipantHead;
  languages: LanguageRecord[];
  qualifications: DocumentedQualification[];
  occupations: FoundOccupation[];
}> {
  const [head, qualifications, occupations] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    listDocumentedQualifications(ctx, enrolmentId),
    findOccupations(ctx, typedText(typed, 'occupationWords').slice(0, mostOccupationWords)),
  ]);
  return { head, qualifications, occupations, languages: await listLanguages(ctx, head.personId) };
}

export type WholeSkill = {
  head: ParticipantHead;
  skill: SkillRecord;
  evidence: EvidenceRecord[];
  validators: ValidatorRecord[];
  documents: ListedDocument[];
};

/** One of them with how it is known, who may validate, and the papers it can point at. Throws NotFoundError. */
export async function getSkill(
  ctx: RequestContext,
  ids: { enrolmentId: string; skillId: string },
): Promise<WholeSkill> {
  const [{ head, documents }, skill, evidence, validators] = await Promise.all([
    listDocuments(ctx, ids.enrolmentId),
    findSkill(ctx, ids),
    selectEvidence(ctx, ids.skillId),
    selectValidators(ctx),
  ]);
  if (skill === undefined) throw new NotFoundError();
  return { head, skill, evidence, validators, documents };
}
