import { formatDate } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import type { Answer } from '../../domain/answers.ts';
import { type Instrument, type InstrumentArea, type Question, questionsOf, wordsIn } from '../../domain/instrument.ts';
import { answerInWords, assessmentTranslate } from '../words.ts';
import { Said } from './assessment-parts.tsx';

type Props = { instrument: Instrument; area: InstrumentArea; answers: readonly Answer[]; locale: Locale };

/** What is answered now in an area, question by question; those without an answer are left out unless all are wanted. */
export function AreaAnswers({
  instrument,
  area,
  answers,
  locale,
  all,
  narrow,
}: Props & { all?: boolean; narrow?: boolean }) {
  const own = answers.filter((answer) => answer.areaKey === area.key);
  const items = questionsOf(instrument, area).flatMap((question): Definition[] => {
    const given = own.filter(({ itemKey }) => itemKey === question.key);
    if (!all && !given.some(isAnswer)) return [];
    const value = GivenAnswers({ instrument, question, given, locale, all: all ?? false });
    return [{ term: wordsIn(instrument, question.text, locale), value }];
  });
  return items.length === 0 ? null : <DefinitionList items={items} layout={narrow ? 'grid' : 'lines'} />;
}

function isAnswer({ isCurrent, isTranslation, value }: Answer): boolean {
  return isCurrent && !isTranslation && value !== null;
}

type GivenProps = {
  instrument: Instrument;
  question: Question;
  given: readonly Answer[];
  locale: Locale;
  all: boolean;
};

function GivenAnswers({ instrument, question, given, locale, all }: GivenProps) {
  const t = assessmentTranslate(locale);
  const now = given.find(isAnswer);
  const earlier = given.filter((answer) => !answer.isCurrent && !answer.isTranslation);
  const swedish = given.find((answer) => answer.isCurrent && answer.isTranslation)?.value ?? null;
  return (
    <Stack gap="xs">
      {now ? (
        <OneAnswer {...{ instrument, question, swedish, locale }} answer={now} by={all} />
      ) : (
        <Text soft>{t(earlier.length > 0 ? 'mapping.tookAway' : 'mapping.nothing')}</Text>
      )}
      {all && earlier.length > 0 ? <Earlier {...{ instrument, question, earlier, locale }} /> : null}
    </Stack>
  );
}

type OneProps = {
  instrument: Instrument;
  question: Question;
  answer: Answer;
  swedish: string | null;
  locale: Locale;
  by: boolean;
};

function OneAnswer({ instrument, question, answer, swedish, locale, by }: OneProps) {
  const t = assessmentTranslate(locale);
  return (
    <>
      <Said
        words={answerInWords(instrument, question, answer.value ?? '', locale)}
        language={question.kind === 'words' ? answer.language : null}
      />
      {swedish === null ? null : (
        <Text soft lang="sv" dir="ltr">
          {t('mapping.inSwedish', { text: swedish })}
        </Text>
      )}
      {by ? (
        <Text soft small>
          {saidLine(answer, locale)}
        </Text>
      ) : null}
    </>
  );
}

/** "Sagt av personen själv 4 mars 2026, antecknat av Karin Ek". */
export function saidLine({ rater, saidOn, recordedBy }: Answer, locale: Locale): string {
  return assessmentTranslate(locale)(`mapping.said.${rater}`, { day: formatDate(locale, saidOn), name: recordedBy });
}

type EarlierProps = { instrument: Instrument; question: Question; earlier: readonly Answer[]; locale: Locale };

function Earlier({ instrument, question, earlier, locale }: EarlierProps) {
  const t = assessmentTranslate(locale);
  return (
    <Details summary={t('mapping.wordings', { count: String(earlier.length) })}>
      <Stack gap="sm">
        {[...earlier].reverse().map((answer) => (
          <div key={answer.id}>
            {answer.value === null ? (
              <Text soft>{t('mapping.tookAway')}</Text>
            ) : (
              <Said words={answerInWords(instrument, question, answer.value, locale)} language={answer.language} />
            )}
            <Text soft small>
              {saidLine(answer, locale)}
            </Text>
          </div>
        ))}
      </Stack>
    </Details>
  );
}
