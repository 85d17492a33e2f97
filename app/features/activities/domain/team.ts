import { z } from 'zod';
import { languageCode } from '#app/features/people/domain/person-details.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { dayField } from './activity-input.ts';

/** What somebody does in a team. Only leaders and stand-ins with an account get to handle anything. */
export const teamRoles = ['leader', 'stand-in', 'trainee', 'subsidised-job', 'language-helper'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Somebody in the team of an activity or of one of its sessions. */
export type TeamMember = {
  /** null: a leader of the whole activity, chosen in its form. */
  id: string | null;
  accountId: string | null;
  name: string;
  organisation: string;
  role: TeamRole;
  /** Language codes. */
  languages: string[];
  /** Whom she stands in for. */
  standsInFor: string | null;
  /** Somebody stands in for her just then. */
  isAway: boolean;
  session: { id: string; heldOn: PlainDate; startsAt: string } | null;
  fromOn: PlainDate | null;
  throughOn: PlainDate | null;
};

const text = z.string().trim().max(120, 'too-long').optional();

/** Somebody who comes into the team; `id` is made when the form is shown. */
export const teamMemberInput = z.object({
  id: z.uuid(),
  role: z.enum(teamRoles, 'required'),
  accountId: z.uuid().optional(),
  name: text,
  organisation: text,
  languages: z
    .array(z.union([z.literal('').transform(() => undefined), languageCode]).optional())
    .max(12, 'too-long')
    .transform((codes) => [...new Set(codes.filter((code) => code !== undefined))])
    .default([]),
  standsInFor: z.uuid().optional(),
  sessionId: z.uuid().optional(),
  fromOn: dayField.optional(),
  throughOn: dayField.optional(),
});
export type TeamMemberInput = z.output<typeof teamMemberInput>;

export type TeamGround = {
  /** Accounts that work in the programme. */
  colleagueIds: readonly string[];
  /** Who leads the whole activity. */
  leaderIds: readonly string[];
  /** The activity's sessions. */
  sessionIds: readonly string[];
};

/**
 * Whether somebody can come into a team. Problems: 'who-required', 'one-of-both', 'unknown-choice', 'when-required' (a stand-in without a session or
 * days), 'leads-all' (leaders with an account of the whole activity are chosen in its form), 'session-or-days', 'required', 'ends-before-it-starts', 'for-a-stand-in', 'for-herself'.
 */
export function decideTeamMember(
  input: TeamMemberInput,
  { colleagueIds, leaderIds, sessionIds }: TeamGround,
): Result<void, Record<string, string[]>> {
  const { role, accountId, name, standsInFor, sessionId, fromOn, throughOn } = input;
  const hasTime = sessionId !== undefined || fromOn !== undefined;
  if (accountId === undefined && !name) return refuse({ accountId: ['who-required'] });
  if (accountId !== undefined && name) return refuse({ name: ['one-of-both'] });
  if (accountId !== undefined && !colleagueIds.includes(accountId)) return refuse({ accountId: ['unknown-choice'] });
  if (sessionId !== undefined && !sessionIds.includes(sessionId)) return refuse({ sessionId: ['unknown-choice'] });
  if (sessionId !== undefined && (fromOn !== undefined || throughOn !== undefined))
    return refuse({ sessionId: ['session-or-days'] });
  if (throughOn !== undefined && fromOn === undefined) return refuse({ fromOn: ['required'] });
  if (fromOn !== undefined && throughOn !== undefined && throughOn < fromOn)
    return refuse({ throughOn: ['ends-before-it-starts'] });
  if (role === 'stand-in' && !hasTime) return refuse({ fromOn: ['when-required'] });
  if (role === 'leader' && accountId !== undefined && !hasTime) return refuse({ fromOn: ['leads-all'] });
  if (standsInFor === undefined) return ok(undefined);
  if (role !== 'stand-in') return refuse({ standsInFor: ['for-a-stand-in'] });
  if (standsInFor === accountId) return refuse({ standsInFor: ['for-herself'] });
  return leaderIds.includes(standsInFor) ? ok(undefined) : refuse({ standsInFor: ['unknown-choice'] });
}
