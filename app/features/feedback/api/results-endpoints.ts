import { z } from 'zod';
import { activityKinds } from '#app/features/activities/domain/kinds.ts';
import { readResults } from '#app/features/outcomes/domain/result-permissions.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import type { Answers } from '../domain/answers.ts';
import type { ShownAttended } from '../domain/attended.ts';
import { comparisonFilter } from '../domain/comparison.ts';
import { readFeedback } from '../domain/permissions.ts';
import { getActivityResults, getProgrammeActivityResults } from '../server/activity-results.ts';
import { answersShape, attendedShape, publishedAnswers, publishedAttended } from './answers-shape.ts';

const audit = { none: 'figures about at least five people' } as const;
const figures = z.object({ people: z.number().nullable(), attended: attendedShape, answers: answersShape });
const figuresOf = ({ attended, answers }: { attended: ShownAttended; answers: Answers }) => ({
  people: attended.people,
  attended: publishedAttended(attended),
  answers: publishedAnswers(answers),
});
const site = z.string().nullable();

export const getActivityResultsEndpoint = defineEndpoint({
  name: 'get-activity-results',
  summary: 'What an activity gave until today: in all, month by month, and the same activity on each of its sites',
  method: 'get',
  path: '/activities/{activityId}/results',
  permission: readFeedback,
  audit,
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  answer: z.object({
    all: figures,
    answersWaiting: z.number(),
    months: z.array(figures.extend({ month: z.string() })),
    sites: z.array(figures.extend({ activityId: z.uuid(), site })),
  }),
  handle: async (ctx, { params }) => {
    const { all, waiting, months, sites } = await getActivityResults(ctx, params.activityId);
    return ok({
      all: figuresOf(all),
      answersWaiting: waiting,
      months: months.map((month) => ({ month: month.month, ...figuresOf(month) })),
      sites: sites.map((each) => ({ activityId: each.activityId, site: each.siteKey, ...figuresOf(each) })),
    });
  },
});

export const listActivityResultsEndpoint = defineEndpoint({
  name: 'list-activity-results',
  summary: 'What the activities of a programme gave in a calendar year, one by one and by site, as published',
  method: 'get',
  path: '/programmes/{programmeId}/activity-results',
  permission: readResults,
  audit,
  params: z.object({ programmeId: z.uuid() }),
  query: comparisonFilter.extend({ year: z.coerce.number().int().min(1990).max(2200).optional() }),
  answer: z.object({
    year: z.number(),
    activities: z.array(
      figures.extend({
        activityId: z.uuid(),
        name: z.string(),
        kind: z.enum(activityKinds),
        site,
        themes: z.array(z.string()),
      }),
    ),
    sites: z.array(
      z.object({ site, activities: z.number(), leftOut: z.number(), attended: attendedShape, answers: answersShape }),
    ),
  }),
  handle: async (ctx, { params, query }) => {
    const { year, activities, sites } = await getProgrammeActivityResults(ctx, params.programmeId, query);
    return ok({
      year,
      activities: activities.map((each) => ({
        ...{ activityId: each.id, name: each.name, kind: each.kind, site: each.siteKey, themes: each.themeKeys },
        ...figuresOf(each),
      })),
      sites: sites.map(({ siteKey, activities: count, leftOut, attended, answers }) => ({
        ...{ site: siteKey, activities: count, leftOut },
        attended: publishedAttended(attended),
        answers: publishedAnswers(answers),
      })),
    });
  },
});
