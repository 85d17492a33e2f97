import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { newBarForm } from '../domain/bars.ts';
import { matchGroups, matchRules, sides } from '../domain/match.ts';
import { changeMatching, readMatching } from '../domain/permissions.ts';
import { answerChoices, answerForm, parties, permissionForm, suggestForm, withdrawForm } from '../domain/suggestion.ts';
import { travelWays, wishesForm } from '../domain/wishes.ts';
import { addBar, endBar, getBars } from '../server/bars.ts';
import { changeWishes, getMatches, getWishes, suggestWorkplaces } from '../server/matches.ts';
import { givePermission, recordAnswer, revokePermission, withdrawSuggestion } from '../server/suggestions.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofSuggestion = ofEnrolment.extend({ suggestionId: z.uuid() });
const isSaved = z.object({ saved: z.literal(true) });
const base = '/participants/{enrolmentId}/matching';
const reading = {
  method: 'get',
  permission: readMatching,
  audit: { action: 'read', category: 'participation' },
  params: ofEnrolment,
  query: z.object({}),
} as const;
const writing = {
  method: 'post',
  permission: changeMatching,
  audit: { action: 'write', category: 'participation' },
  query: z.object({}),
} as const;

const reason = z.object({
  rule: z.enum(matchRules),
  side: z.enum(sides),
  code: z.string().optional(),
  km: z.number().optional(),
  limit: z.number().optional(),
  languages: z.array(z.string()).optional(),
  places: z.number().optional(),
  before: z.string().nullable().optional(),
  condition: z.string().optional(),
});

export const getMatchesEndpoint = defineEndpoint({
  ...reading,
  name: 'get-matches',
  summary:
    'Workplaces that may suit a participant, each with the reasons for and against, grouped and ordered by plain rules. A list to talk over: no score and no decision.',
  path: base,
  answer: z.object({
    matches: z.array(
      z.object({
        workplaceId: z.uuid(),
        employerId: z.uuid(),
        name: z.string(),
        employerName: z.string(),
        city: z.string(),
        group: z.enum(matchGroups),
        reasons: z.array(reason),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { matches } = await getMatches(ctx, params.enrolmentId);
    return ok({
      matches: matches.map(({ candidate: { workplaceId, employerId, name, employerName, city }, group, reasons }) => ({
        ...{ workplaceId, employerId, name, employerName, city, group, reasons },
      })),
    });
  },
});

export const getWishesEndpoint = defineEndpoint({
  ...reading,
  name: 'get-match-wishes',
  summary: 'What a participant says about where, when and how she wants to work. Version 0: nothing is written yet.',
  path: `${base}/wishes`,
  answer: z.object({
    occupations: z.array(z.string()),
    town: z.string().nullable(),
    ways: z.array(z.enum(travelWays)),
    longestMinutes: z.int().nullable(),
    longestKm: z.int().nullable(),
    hasLicence: z.boolean().nullable(),
    freeFrom: z.string().nullable(),
    freeTo: z.string().nullable(),
    ratherNot: z.array(z.string()),
    cannot: z.array(z.string()),
    saidBy: z.enum(['participant', 'staff']),
    version: z.int(),
  }),
  handle: async (ctx, { params }) => ok((await getWishes(ctx, params.enrolmentId)).wishes),
});

export const changeWishesEndpoint = defineEndpoint({
  ...writing,
  name: 'change-match-wishes',
  summary: 'Writes down what a participant says. `version` is what you have seen, 0 for none.',
  method: 'put',
  path: `${base}/wishes`,
  params: ofEnrolment,
  body: wishesForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => changeWishes(ctx, params.enrolmentId, body),
});

export const listSuggestionsEndpoint = defineEndpoint({
  ...reading,
  name: 'list-match-suggestions',
  summary:
    'Workplaces that were put to a participant, as they were that day, with what she and the workplace answered.',
  path: `${base}/suggestions`,
  answer: z.object({
    suggestions: z.array(
      z.object({
        id: z.uuid(),
        workplaceId: z.uuid(),
        employerId: z.uuid(),
        workplaceName: z.string(),
        employerName: z.string(),
        city: z.string(),
        occupation: z.string().nullable(),
        reasons: z.array(reason),
        words: z.string(),
        suggestedOn: z.string(),
        answers: z.array(
          z.object({
            party: z.enum(parties),
            number: z.int(),
            answer: z.enum(answerChoices),
            words: z.string(),
            answeredAt: z.string(),
          }),
        ),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { suggestions } = await getMatches(ctx, params.enrolmentId);
    return ok({
      suggestions: suggestions.map(({ suggestedBy: _by, occupationName: _name, answers, ...suggestion }) => ({
        ...suggestion,
        answers: answers.map(({ party, number, answer, words, answeredAt }) => ({
          ...{ party, number, answer, words, answeredAt },
        })),
      })),
    });
  },
});

export const suggestWorkplacesEndpoint = defineEndpoint({
  ...writing,
  name: 'suggest-workplaces',
  summary:
    'Puts workplaces of the list to a participant, with the reasons as they stand today. Sent twice it is done once.',
  path: `${base}/suggestions`,
  params: ofEnrolment,
  body: suggestForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => suggestWorkplaces(ctx, params.enrolmentId, body),
});

export const answerSuggestionEndpoint = defineEndpoint({
  ...writing,
  name: 'answer-match-suggestion',
  summary: 'What the participant or the workplace answered. `number`: how many answers of that party you have seen.',
  path: `${base}/suggestions/{suggestionId}/answers`,
  params: ofSuggestion,
  body: answerForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => recordAnswer(ctx, params, body),
});

export const withdrawSuggestionEndpoint = defineEndpoint({
  ...writing,
  name: 'withdraw-match-suggestion',
  summary: 'Takes a suggestion back: the participant no longer sees it. `answersSeen`: how many answers you have seen.',
  path: `${base}/suggestions/{suggestionId}/withdraw`,
  params: ofSuggestion,
  body: withdrawForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => withdrawSuggestion(ctx, params, body),
});

export const givePermissionEndpoint = defineEndpoint({
  ...writing,
  name: 'give-cv-permission',
  summary: 'The participant’s yes to one CV, as it stands, for the employer of a suggestion.',
  path: `${base}/suggestions/{suggestionId}/cv-permissions`,
  params: ofSuggestion,
  body: permissionForm,
  answer: isSaved,
  handle: (ctx, { params, body }) => givePermission(ctx, params, body),
});

export const revokePermissionEndpoint = defineEndpoint({
  ...writing,
  name: 'revoke-cv-permission',
  summary: 'Takes her yes to a CV back.',
  path: `${base}/suggestions/{suggestionId}/cv-permissions/{cvPermissionId}/revoke`,
  params: ofSuggestion.extend({ cvPermissionId: z.uuid() }),
  answer: isSaved,
  handle: (ctx, { params: { cvPermissionId, ...of } }) =>
    revokePermission(ctx, { ...of, permissionId: cvPermissionId }),
});

export const listBarsEndpoint = defineEndpoint({
  ...reading,
  name: 'list-employer-bars',
  summary: 'Employers where a participant must not or does not want to be; there are no reasons.',
  path: `${base}/bars`,
  answer: z.object({
    bars: z.array(
      z.object({
        id: z.uuid(),
        employerId: z.uuid(),
        employerName: z.string(),
        saidBy: z.enum(['participant', 'staff']),
        validFrom: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => ok({ bars: (await getBars(ctx, params.enrolmentId)).bars }),
});

export const addBarEndpoint = defineEndpoint({
  ...writing,
  name: 'add-employer-bar',
  summary: 'Bars a participant from an employer from today. Sent twice it is done once.',
  path: `${base}/bars`,
  params: ofEnrolment,
  body: newBarForm,
  answer: z.object({ id: z.uuid() }),
  handle: (ctx, { params, body }) => addBar(ctx, params.enrolmentId, body),
});

export const endBarEndpoint = defineEndpoint({
  ...writing,
  name: 'end-employer-bar',
  summary: 'The bar holds no longer from today.',
  path: `${base}/bars/{employerBarId}/end`,
  params: ofEnrolment.extend({ employerBarId: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
  handle: (ctx, { params: { enrolmentId, employerBarId } }) => endBar(ctx, { enrolmentId, barId: employerBarId }),
});
