import { z } from '@hono/zod-openapi';
import { factSources } from '#app/features/history/domain/sources.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import * as permissions from '../domain/permissions.ts';
import {
  evidenceWays,
  paperStates,
  type SkillRecord,
  skillKinds,
  skillMoveNames,
  skillStates,
} from '../domain/skill.ts';
import { evidenceForm, newSkillForm, removeForm, skillForm } from '../domain/skill-form.ts';
import { getSkill, listSkills } from '../server/get-skills.ts';
import { recordEvidence } from '../server/record-evidence.ts';
import { addSkill, changeSkill, removeSkill } from '../server/record-skill.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofSkill = ofEnrolment.extend({ skillId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ skillId: z.uuid() });
const audit = (action: 'read' | 'write') => ({ action, category: 'skills' }) as const;

const answered = z.object({
  id: z.uuid(),
  kind: z.enum(skillKinds),
  title: z.string(),
  description: z.string(),
  ownLanguage: z.string().nullable(),
  ownTitle: z.string(),
  ownDescription: z.string(),
  place: z.string(),
  country: z.string().nullable(),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  isOngoing: z.boolean(),
  papers: z.enum(paperStates).nullable(),
  occupationCode: z.string().nullable(),
  occupationName: z.string().nullable(),
  state: z.enum(skillStates),
  version: z.int(),
});
const pick = ({ enrolmentId: _of, isHers: _hers, ...skill }: SkillRecord) => skill;

export const listSkillsEndpoint = defineEndpoint({
  name: 'list-skills',
  summary:
    'What a participant has done, learnt and can do, with and without papers, and the qualifications documented in the history. Languages stand with her contact.',
  method: 'get',
  path: '/participants/{enrolmentId}/skills',
  permission: permissions.readSkills,
  audit: audit('read'),
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    skills: z.array(answered),
    qualifications: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        awardedOn: z.string(),
        awardingBody: z.string().nullable(),
        assessed: z.boolean(),
        source: z.enum(factSources),
        evidence: z.string().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { skills, qualifications } = await listSkills(ctx, params.enrolmentId);
    return ok({
      skills: skills.map(pick),
      qualifications: qualifications.map(({ enrolmentId: _, earlierIds: __, ...each }) => each),
    });
  },
});

export const getSkillEndpoint = defineEndpoint({
  name: 'get-skill',
  summary: 'One of them with how it is known, the latest first.',
  method: 'get',
  path: '/participants/{enrolmentId}/skills/{skillId}',
  permission: permissions.readSkills,
  audit: audit('read'),
  params: ofSkill,
  query: nothing,
  answer: answered.extend({
    evidence: z.array(
      z.object({
        id: z.uuid(),
        move: z.enum(skillMoveNames),
        way: z.enum(evidenceWays),
        stateAfter: z.enum(skillStates),
        shownOn: z.string(),
        byWhom: z.string(),
        validatorId: z.uuid().nullable(),
        validatorName: z.string().nullable(),
        documentId: z.uuid().nullable(),
        note: z.string(),
        recordedAt: z.string(),
        recordedBy: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { skill, evidence } = await getSkill(ctx, params);
    return ok({ ...pick(skill), evidence });
  },
});

export const addSkillEndpoint = defineEndpoint({
  name: 'add-skill',
  summary: 'Records something. The id is yours to make: sent again it changes nothing.',
  method: 'post',
  path: '/participants/{enrolmentId}/skills',
  permission: permissions.recordSkill,
  audit: audit('write'),
  params: ofEnrolment,
  query: nothing,
  body: newSkillForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const added = await addSkill(ctx, params.enrolmentId, body);
    return added.ok ? ok({ skillId: added.value.id }) : added;
  },
});

export const changeSkillEndpoint = defineEndpoint({
  name: 'change-skill',
  summary: 'Puts these details in the place of those that stood there.',
  method: 'put',
  path: '/participants/{enrolmentId}/skills/{skillId}',
  permission: permissions.recordSkill,
  audit: audit('write'),
  params: ofSkill,
  query: nothing,
  body: skillForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeSkill(ctx, params, body);
    return changed.ok ? ok({ skillId: params.skillId }) : changed;
  },
});

export const removeSkillEndpoint = defineEndpoint({
  name: 'remove-skill',
  summary: 'Takes one away that should not have been there.',
  method: 'delete',
  path: '/participants/{enrolmentId}/skills/{skillId}',
  permission: permissions.recordSkill,
  audit: audit('write'),
  params: ofSkill,
  query: nothing,
  body: removeForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const removed = await removeSkill(ctx, params, body);
    return removed.ok ? ok({ skillId: params.skillId }) : removed;
  },
});

export const recordSkillEvidenceEndpoint = defineEndpoint({
  name: 'record-skill-evidence',
  summary: 'Records how it was shown, and what that makes of it: assessed, validated, or taken back.',
  method: 'post',
  path: '/participants/{enrolmentId}/skills/{skillId}/evidence',
  permission: permissions.recordSkill,
  audit: audit('write'),
  params: ofSkill,
  query: nothing,
  body: evidenceForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const recorded = await recordEvidence(ctx, params, body);
    return recorded.ok ? ok({ skillId: params.skillId }) : recorded;
  },
});
