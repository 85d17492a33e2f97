import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { factInputs, isFieldFact } from '../../domain/fact-inputs.ts';
import { type InterviewKey, type InterviewStep, mayDecline } from '../../domain/interview.ts';
import { isOwnFact } from '../../domain/own-facts.ts';
import { interviewPaperPath, interviewPath } from '../../domain/paths.ts';
import { recordHistory } from '../../domain/permissions.ts';
import { situationKinds } from '../../domain/situation-fields.ts';
import { benefits } from '../../domain/supports.ts';
import { historyTexts } from '../../texts/index.ts';
import { loadInterview } from '../interview-data.ts';
import { helpOf, questionOf } from '../parts/interview-words.ts';
import styles from './interview-paper.module.css';

/** The questions that are left, on paper: no name on it, boxes to tick and lines to write on. */
export const interviewPaperPage = definePage({
  path: interviewPaperPath,
  permission: recordHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => loadInterview(ctx, params.enrolmentId, undefined),
  view: ({ participation, steps, day }, view) => {
    const { locale } = view;
    const t = translate(historyTexts, locale);
    const left = steps.filter(({ isAnswered }) => !isAnswered);
    const dayText = formatDate(locale, day);
    const title = t('interview.neutralTitle');
    const body = (
      <Stack gap="lg">
        <div className={styles.screenOnly}>
          <LinkButton href={interviewPath.to({ enrolmentId: participation.enrolmentId })} icon="chevron-start">
            {t('interview.title')}
          </LinkButton>
        </div>
        <PageHeader
          title={title}
          lead={left.length > 0 ? t('interview.paperLead', { day: dayText }) : t('interview.done')}
        />
        <ol className={styles.questions}>
          {left.map((step) => (
            <li key={step.key}>
              <h2 className={styles.question}>{questionOf(locale, step.key, dayText)}</h2>
              <p className={styles.help}>{helpOf(locale, step.key)}</p>
              <Answers step={step} locale={locale} />
            </li>
          ))}
        </ol>
      </Stack>
    );
    return { title, body, readAlong: true };
  },
});

function Answers({ step, locale }: { step: InterviewStep; locale: Locale }) {
  const t = translate(historyTexts, locale);
  const boxes = boxesOf(locale, step.key).filter((label) => mayDecline(step) || label !== t('facts.noAnswer.declined'));
  return (
    <>
      {boxes.length === 0 ? null : (
        <ul className={styles.boxes}>
          {boxes.map((label) => (
            <li key={label}>
              <span className={styles.box} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
      )}
      {isWritten(step.key) ? <p className={styles.line}>{t('interview.paperOr')}</p> : null}
    </>
  );
}

// Countries, months and what a choice leads to are written by hand.
function isWritten(key: InterviewKey): boolean {
  if (isOwnFact(key)) return key === 'born';
  if (!isFieldFact(key)) return true;
  return !['choice', 'several', 'household'].includes(factInputs[key].kind);
}

function boxesOf(locale: Locale, key: InterviewKey): string[] {
  const t = translate(historyTexts, locale);
  if (key === 'sex') return (['woman', 'man', 'non-binary'] as const).map((sex) => t(`interview.sex.${sex}`));
  if (key === 'born') return [];
  const refusals = [t('facts.noAnswer.unknown'), t('facts.noAnswer.declined')];
  if (key === 'occupation') return [...situationKinds.map((kind) => t(`words.kind.${kind}`)), ...refusals];
  if (key === 'supports') return [...benefits.map((benefit) => t(`words.benefit.${benefit}`)), ...refusals];
  if (!isFieldFact(key)) return [];
  const input = factInputs[key];
  if (input.kind === 'household')
    return (['jobless', 'dependentChildren', 'singleAdult'] as const).map((part) => t(`facts.household.${part}`));
  if (input.kind !== 'choice' && input.kind !== 'several') return refusals;
  const options = (historyTexts[locale].facts.option as Record<string, Record<string, string>>)[key] ?? {};
  return input.values.map((value) => options[value] ?? t(`facts.answer.${value as 'yes'}`));
}
