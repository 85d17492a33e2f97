import type { FormValues } from '#app/platform/http/form.ts';
import { typedText } from '#app/platform/http/form.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Details } from '#app/ui/details.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { asKept, longestWords, mergeAnswers, type Place, placeKey, valuesAt } from '../../domain/answers.ts';
import { directionOf, type Question, questionsOf, stepsOf, wordsIn } from '../../domain/instrument.ts';
import type { MappingArea } from '../../server/get-mapping.ts';
import { answerInWords, assessmentTranslate } from '../words.ts';
import { Said } from './assessment-parts.tsx';

/** An area's form: what each field shows, and what somebody else saved in it meanwhile. */
export type AreaForm = {
  state: FormState;
  version: number;
  valueOf: (place: Place) => string;
  newerIn: (place: Place) => string | undefined;
};

const fieldName = ({ areaKey, itemKey, isTranslation }: Place) =>
  `${isTranslation ? 'swedish' : 'answers'}.${areaKey}.${itemKey}`;

/**
 * What the fields of an area show. After somebody else saved in between: her own words where she wrote, the newer ones where she did not,
 * and both where both did.
 */
export function areaForm(
  { assessment, instrument, area, answers }: MappingArea,
  state: FormState,
  typed: FormValues | undefined,
): AreaForm {
  const now = valuesAt(answers);
  if (!state.isTyped) {
    return {
      state,
      version: assessment.version,
      valueOf: (place) => now.get(placeKey(place)) ?? '',
      newerIn: () => undefined,
    };
  }
  const seen = Number(typedText(typed, 'version')) || assessment.version;
  if (!state.isStale) {
    return { state, version: seen, valueOf: (place) => state.textOf(fieldName(place)), newerIn: () => undefined };
  }
  const places = questionsOf(instrument, area).flatMap(({ key }) =>
    [false, true].map((isTranslation) => ({ areaKey: area.key, itemKey: key, isTranslation })),
  );
  const all = places.map((place) => ({ place, value: asKept(state.textOf(fieldName(place))) }));
  const { changes, conflicts } = mergeAnswers(all, valuesAt(answers, seen), now);
  const own = new Set([...changes, ...conflicts].map(({ place }) => placeKey(place)));
  const both = new Set(conflicts.map(({ place }) => placeKey(place)));
  return {
    state,
    version: assessment.version,
    valueOf: (place) => (own.has(placeKey(place)) ? state.textOf(fieldName(place)) : (now.get(placeKey(place)) ?? '')),
    newerIn: (place) => (both.has(placeKey(place)) ? (now.get(placeKey(place)) ?? '') : undefined),
  };
}

type Props = { data: MappingArea; form: AreaForm; question: Question; language: string; locale: Locale };

/** One question with its field; for words, the Swedish beside. */
export function QuestionField({ data: { instrument, area }, form, question, language, locale }: Props) {
  const t = assessmentTranslate(locale);
  const place: Place = { areaKey: area.key, itemKey: question.key, isTranslation: false };
  const beside: Place = { ...place, isTranslation: true };
  const label = (
    <span lang={language} dir={directionOf(language)}>
      {wordsIn(instrument, question.text, language)}
    </span>
  );
  const help = language === locale || area.help === undefined ? undefined : wordsIn(instrument, area.help, language);
  const hint = question.help === undefined ? undefined : wordsIn(instrument, question.help, language);
  const texts = { label, hint, error: form.state.errorOf(fieldName(place)) };
  const newer = form.newerIn(place);
  return (
    <Stack gap="sm">
      {help !== undefined && question === questionsOf(instrument, area)[0] ? (
        <Said words={help} language={language} />
      ) : null}
      {question.kind === 'words' ? (
        <TextArea
          name={fieldName(place)}
          {...texts}
          rows={3}
          dir="auto"
          maxLength={longestWords}
          defaultValue={form.valueOf(place)}
        />
      ) : (
        <RadioGroup
          name={fieldName(place)}
          legend={label}
          hint={hint}
          error={texts.error}
          defaultValue={form.valueOf(place)}
          options={
            question.kind === 'steps'
              ? stepsOf(instrument, question).map(({ value, text }) => ({
                  value: String(value),
                  label: wordsIn(instrument, text, language),
                }))
              : (question.choices ?? []).map(({ key, text }) => ({
                  value: key,
                  label: wordsIn(instrument, text, language),
                }))
          }
        />
      )}
      {newer === undefined ? null : (
        <Alert tone="warning" compact>
          {t('area.newerSaved', { value: answerInWords(instrument, question, newer, locale) || t('mapping.nothing') })}
        </Alert>
      )}
      {question.kind === 'words' ? (
        <Details summary={t('area.swedishBeside')} open={form.valueOf(beside) !== ''}>
          <TextArea
            name={fieldName(beside)}
            label={t('area.swedishLabel', { question: wordsIn(instrument, question.text, locale) })}
            error={form.state.errorOf(fieldName(beside))}
            rows={2}
            lang="sv"
            maxLength={longestWords}
            defaultValue={form.valueOf(beside)}
          />
        </Details>
      ) : null}
    </Stack>
  );
}
