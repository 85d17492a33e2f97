import { forgetGuesses } from '#app/features/accounts/jobs.ts';
import { forgetOldApplications } from '#app/features/applications/jobs.ts';
import { sweepDocuments } from '#app/features/documents/jobs.ts';
import { findDuplicates } from '#app/features/duplicates/jobs.ts';
import { forgetBallots } from '#app/features/feedback/jobs.ts';
import { emptyOldImports } from '#app/features/imports/jobs.ts';
import { sweepMaterials } from '#app/features/materials/jobs.ts';
import { sweepMessages } from '#app/features/messages/jobs.ts';
import { fetchFacts } from '#app/features/occupations/jobs.ts';
import { keepExtents } from '#app/features/placements/jobs.ts';
import { sweepGoals } from '#app/features/plans/jobs.ts';
import { forgetReminders, remind } from '#app/features/reminders/jobs.ts';
import { removeGuarded } from '#app/features/retention/jobs.ts';
import { remindWorkplaces } from '#app/features/workplace-weeks/jobs.ts';
import { sealAudit } from '#app/platform/audit/jobs.ts';
import type { Job } from '#app/platform/jobs/job.ts';

/** Everything the worker does by itself. */
export const jobs: readonly Job[] = [
  sealAudit,
  forgetGuesses,
  forgetOldApplications,
  sweepDocuments,
  sweepGoals,
  sweepMaterials,
  sweepMessages,
  findDuplicates,
  emptyOldImports,
  forgetBallots,
  removeGuarded,
  remind,
  forgetReminders,
  remindWorkplaces,
  keepExtents,
  fetchFacts,
];
