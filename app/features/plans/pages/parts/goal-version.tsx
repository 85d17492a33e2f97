import { languageName } from '#app/features/enrolments/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { Link } from '#app/ui/link.tsx';
import { Picture, Sound } from '#app/ui/media.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { type Goal, goalQuestions, isPicture } from '../../domain/goal.ts';
import { goalFilePath } from '../../domain/paths.ts';
import { planTranslate } from '../plan-words.ts';

/** Somebody's own words, paragraph by paragraph, in their language and its direction. */
export function Words({ text, language }: { text: string; language: string }) {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change their order.
      <Text key={index} lang={language} dir="auto">
        {line}
      </Text>
    ));
}

type Props = { enrolmentId: string; goal: Goal; earlier?: Goal | undefined; view: ViewContext };

/** One version of a goal picture: each answer in the participant's words with the Swedish beside, the number, pictures and voice. */
export function GoalVersion({ enrolmentId, goal, earlier, view: { locale } }: Props) {
  const t = planTranslate(locale);
  const { translation, language } = goal;
  const isSwedish = language === 'sv';
  const asked = goalQuestions.filter((question) => goal[question] !== '' || translation?.[question]);
  return (
    <Card
      id="goal"
      title={t('goal.answers')}
      description={`${t('goal.agreedLine', { day: formatDate(locale, goal.agreedOn), how: t(`plan.how.${goal.agreedHow}`) })} ${t(`goal.pen.${goal.heldPen}`)}. ${goal.agreedHow === 'own-page' ? t('goal.herself') : t('goal.recordedLine', { name: goal.recordedBy })}.`}
    >
      <Stack gap="lg">
        {asked.map((question) => (
          <Section key={question} title={t(`goal.question.${question}`)} level={3}>
            {isSwedish ? (
              <Words text={goal[question]} language="sv" />
            ) : (
              <Columns>
                <Stack gap="xs">
                  <Text soft small>
                    {t('goal.inLanguage', { language: languageName(locale, language).toLocaleLowerCase(locale) })}
                  </Text>
                  {goal[question] === '' ? (
                    <Text soft>{t('goal.noAnswer')}</Text>
                  ) : (
                    <Words text={goal[question]} language={language} />
                  )}
                </Stack>
                {translation?.[question] ? (
                  <Stack gap="xs">
                    <Text soft small>
                      {t('goal.inSwedish')}
                    </Text>
                    <Words text={translation[question]} language="sv" />
                  </Stack>
                ) : null}
              </Columns>
            )}
          </Section>
        ))}
        {goal.scale === null ? null : (
          <Stack gap="xs">
            <ProgressBar
              label={t('goal.scale')}
              value={goal.scale}
              max={10}
              valueText={t('goal.scaleValue', { value: String(goal.scale) })}
            />
            {earlier?.scale == null ? null : (
              <Text soft small>
                {t('goal.scaleBefore', { value: String(earlier.scale) })}
              </Text>
            )}
          </Stack>
        )}
        {translation === null ? null : (
          <Text soft small>
            {t('goal.translatedLine', {
              by: t(`goal.translator.${translation.translatedBy}`),
              day: formatDate(locale, dayOf(new Date(translation.recordedAt).toISOString())),
              name: translation.recordedBy,
            })}
          </Text>
        )}
        {goal.files.length === 0 ? null : (
          <Section title={t('goal.files')} level={3}>
            {goal.files.map(({ id, type }) => {
              const src = goalFilePath.to({ enrolmentId, goalId: goal.id, goalFileId: id });
              const label = t(isPicture(type) ? 'goal.picture' : 'goal.sound', { number: String(goal.number) });
              return (
                <Stack key={id} gap="xs">
                  {isPicture(type) ? <Picture src={src} alt={label} /> : <Sound src={src} label={label} />}
                  <Text small>
                    <Link href={src}>{t('goal.download')}</Link>
                  </Text>
                </Stack>
              );
            })}
          </Section>
        )}
      </Stack>
    </Card>
  );
}
