import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type View, views } from '../../domain/answers.ts';
import {
  directionOf,
  type InstrumentArea,
  isGuarded,
  type Question,
  questionsOf,
  stepsOf,
  wordsIn,
} from '../../domain/instrument.ts';
import { dialogueSheetPath, measurementPath } from '../../domain/paths.ts';
import { readProgression } from '../../domain/permissions.ts';
import { getMeasurement, type OneMeasurement } from '../../server/progression.ts';
import { LanguageTabs, NotRead } from '../parts/assessment-parts.tsx';
import { assessmentTranslate, languageOf } from '../words.ts';
import styles from './dialogue-sheet.module.css';

type Data = OneMeasurement & { asked: string | undefined };

/** A paper to talk over: both views of every question on the same steps, and room to write. No name on it; unanswered it is a form to fill in. */
export const dialogueSheetPage = definePage({
  path: dialogueSheetPath,
  permission: readProgression,
  audit: { action: 'read', category: 'assessments' },
  params: z.object({ enrolmentId: z.uuid(), measurementId: z.uuid() }),
  query: z.object({ language: z.string().max(20).optional().catch(undefined) }),
  load: async (ctx, { params, query }): Promise<Data> => ({
    ...(await getMeasurement(ctx, params)),
    asked: query.language,
  }),
  view: (data, view) => {
    const { locale } = view;
    const t = assessmentTranslate(locale);
    const { head, assessment, instrument, mayReadGuarded } = data;
    const language = languageOf(instrument, data.asked, view);
    const at = { enrolmentId: head.id, measurementId: assessment.id };
    const areas = instrument.areas.filter((area) => mayReadGuarded || !isGuarded(area));
    return {
      title: t('sheet.title'),
      readAlong: true,
      body: (
        <Stack gap="lg">
          <div className={styles.screenOnly}>
            <Stack>
              <LinkButton href={measurementPath.to(at)} icon="chevron-start">
                {t('sheet.back')}
              </LinkButton>
              <LanguageTabs
                instrument={instrument}
                language={language}
                locale={locale}
                hrefFor={(each) => dialogueSheetPath.to(at, { language: each })}
              />
              <NotRead instrument={instrument} language={language} locale={locale} />
            </Stack>
          </div>
          <PageHeader title={t('sheet.title')} lead={t('sheet.lead')} />
          <Text soft>{t('sheet.held', { day: formatDate(locale, assessment.heldOn) })}</Text>
          <ol className={styles.questions}>
            {areas.flatMap((area) =>
              questionsOf(instrument, area).map((question) => (
                <li key={`${area.key}.${question.key}`} className={styles.item}>
                  <SheetQuestion data={data} area={area} question={question} language={language} view={view} />
                </li>
              )),
            )}
          </ol>
          <p className={styles.lines}>{t('sheet.next')}</p>
        </Stack>
      ),
    };
  },
});

type Props = { data: Data; area: InstrumentArea; question: Question; language: string; view: ViewContext };

function SheetQuestion({ data: { instrument, answers }, area, question, language, view: { locale } }: Props) {
  const t = assessmentTranslate(locale);
  const answerOf = (rater: View) =>
    answers.find((each) => each.areaKey === area.key && each.itemKey === question.key && each.rater === rater)?.value;
  return (
    <>
      <h2 className={styles.question} lang={language} dir={directionOf(language)}>
        {wordsIn(instrument, question.text, language)}
      </h2>
      {language === 'sv' ? null : (
        <Text soft small lang="sv">
          {t('sheet.beside', { text: wordsIn(instrument, question.text, 'sv') })}
        </Text>
      )}
      <table className={styles.steps} lang={language} dir={directionOf(language)}>
        <thead>
          <tr>
            <td />
            {stepsOf(instrument, question).map(({ value, text }) => (
              <th key={value} scope="col">
                {wordsIn(instrument, text, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((rater) => (
            <tr key={rater}>
              <th scope="row" lang={locale}>
                {t(`sheet.${rater}`)}
              </th>
              {stepsOf(instrument, question).map(({ value }) => (
                <td key={value}>
                  <span className={styles.box} aria-hidden="true">
                    {answerOf(rater) === String(value) ? '✕' : ''}
                  </span>
                  {answerOf(rater) === String(value) ? <span className={styles.heard}>{t('chosen')}</span> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.line}>{t('sheet.step')}</p>
    </>
  );
}
