import { consentPath } from '#app/features/consents/domain/paths.ts';
import { enrolmentDetailsPath, participantPath } from '#app/features/enrolments/domain/paths.ts';
import { interviewPath } from '#app/features/history/domain/paths.ts';
import { followUpPath } from '#app/features/outcomes/domain/paths.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { WorkItem } from '../../domain/work.ts';
import { workTexts } from '../../texts/index.ts';

/** Where the matter is dealt with. */
export function placeOf({ kind, enrolmentId, subjectId }: WorkItem): string {
  const of = { enrolmentId };
  switch (kind) {
    case 'absent-three-times':
      return participantPath.to(of);
    case 'follow-up-due':
      return followUpPath.to({ followUpId: subjectId });
    case 'consent-ending':
      return consentPath.to({ ...of, disclosureId: subjectId });
    case 'facts-missing':
      return interviewPath.to(of);
    case 'no-case-worker':
      return enrolmentDetailsPath.to(of);
  }
}

/** What the matter is: 'Inget möte på fyra veckor'. */
export function whatOf(locale: Locale, item: WorkItem): string {
  const t = translate(workTexts, locale);
  return item.count === undefined ? t(`item.${item.kind}`) : t('facts', { count: item.count });
}

const late = new Set<WorkItem['kind']>(['follow-up-due']);

/** What more there is to say: whose promise, since when. Empty when there is nothing. */
export function moreOf(locale: Locale, { kind, sinceOn, detail }: WorkItem): string {
  const t = translate(workTexts, locale);
  const date = sinceOn === null ? undefined : formatDate(locale, sinceOn);
  const since = date && t(kind === 'consent-ending' ? 'ends' : late.has(kind) ? 'due' : 'since', { date });
  return [detail, since].filter(Boolean).join(' · ');
}
