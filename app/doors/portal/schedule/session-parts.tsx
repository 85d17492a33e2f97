import { z } from 'zod';
import { decideAnswer } from '#app/features/attendance/domain/own-answer.ts';
import type { OwnSession } from '#app/features/attendance/public.ts';
import type { PortalView } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import type { Instant } from '#app/shared/dates.ts';
import { Problems } from '#app/ui/portal/notice.tsx';
import { scheduleTexts } from './texts/index.ts';

export const ofSession = z.object({ sessionId: z.uuid() });

/** Whether she can say anything of a session now. */
export const canAnswer = (session: OwnSession, now: Instant): boolean => decideAnswer(session, now).ok;

/** What was wrong with an answer. */
export function SessionProblem({ view }: { view: PortalView }) {
  if (view.problems === undefined) return null;
  const { say } = wordsOf(scheduleTexts, view);
  const [field, codes] = Object.entries(view.problems)[0] ?? ['', []];
  const code = (['choose', 'over', 'cancelled'] as const).find((each) => each === codes[0]) ?? 'invalid';
  return <Problems title={say('problem.title')} items={[{ field: field || 'main', text: say(`problem.${code}`) }]} />;
}
