import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { PdfBlock, PdfDocument } from '#app/platform/pdf/pdf-document.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { Goal } from '../domain/goal.ts';
import { type Step, stepsInTime } from '../domain/steps.ts';
import type { Plan } from '../server/plans.ts';
import { planTranslate } from './plan-words.ts';

/** What is ahead in the order it is read aloud: this week, what waits, and then. */
export function stepsToRead(steps: readonly Step[], today: PlainDate) {
  const { late, thisWeek, next, later } = stepsInTime(steps, today);
  return [
    ['thisWeek', thisWeek],
    ['late', late],
    ['next', [...next, ...later]],
  ] as const;
}

/** A step in short sentences of the first person: who does it, by when, why, what helps. */
export function sentencesOf(step: Step, worker: string | null, locale: Locale): string[] {
  const t = planTranslate(locale);
  const who =
    step.doer === 'herself'
      ? t('plan.printPage.whoSelf')
      : step.doer === 'partner'
        ? t('plan.printPage.whoPartner', { name: step.doerName ?? '' })
        : worker === null
          ? t('plan.printPage.whoWorkerNone')
          : t('plan.printPage.whoWorker', { name: worker });
  const due = step.dueOn === null ? '' : t('plan.printPage.due', { day: formatDate(locale, step.dueOn, 'weekday') });
  return [
    `${who} ${due}`.trim(),
    ...(step.why === '' ? [] : [t('plan.printPage.why', { text: step.why })]),
    ...(step.helps === '' ? [] : [t('plan.printPage.helps', { text: step.helps })]),
  ];
}

/** Goal and steps as a paper, each text in its language. Neither title nor file information says whose it is. */
export function planDocument(
  { head, steps, agreements }: Plan,
  goal: Goal | undefined,
  locale: Locale,
  today: PlainDate,
): PdfDocument {
  const t = planTranslate(locale);
  const goalWords = [
    ...(goal?.tomorrow ? [{ text: goal.tomorrow, language: goal.language }] : []),
    ...(goal?.translation?.tomorrow ? [{ text: goal.translation.tomorrow, language: 'sv' }] : []),
  ];
  const parts: PdfBlock[] = stepsToRead(steps, today).flatMap(([key, list]): PdfBlock[] =>
    list.length === 0
      ? []
      : [
          { kind: 'heading', text: t(`plan.printPage.${key}`) },
          {
            kind: 'entries',
            items: list.map((step) => ({
              title: step.what,
              lines: [
                ...(step.ownLanguage === null ? [] : [{ text: step.ownWords, language: step.ownLanguage }]),
                ...sentencesOf(step, head.caseWorkerName, locale),
              ],
            })),
          },
        ],
  );
  const [agreement] = agreements;
  return {
    title: t('plan.printPage.title'),
    language: locale,
    heading: t('plan.printPage.title'),
    lead: head.calledName ?? head.givenName,
    blocks: [
      ...(goalWords.length === 0 ? [] : [{ kind: 'heading' as const, text: t('plan.printPage.goal') }]),
      ...goalWords.map((text): PdfBlock => ({ kind: 'paragraph', text, tone: 'strong' })),
      ...parts,
      {
        kind: 'paragraph',
        text:
          agreement === undefined
            ? t('plan.printPage.notAgreed')
            : t('plan.printPage.agreed', { day: formatDate(locale, agreement.agreedOn) }),
      },
      ...(head.caseWorkerName === null
        ? []
        : [{ kind: 'paragraph' as const, text: t('plan.printPage.contact', { name: head.caseWorkerName }) }]),
    ],
    footer: t('plan.printPage.madeOn', { day: formatDate(locale, today) }),
  };
}
