import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { ownNames, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Text } from '#app/ui/text.tsx';
import type { StaffRequest } from '../../server/answer-own-request.ts';
import { ownRequestTexts } from '../../texts/index.ts';

/** What she asked for, in her own words, and what became of it. */
export function RequestDetails({ request, locale }: { request: StaffRequest; locale: Locale }) {
  const t = translate(ownRequestTexts, locale);
  const language = parsePortalLanguage(request.language);
  const { words, reason, fromOn, untilOn, answer, answeredAt } = request;
  return (
    <DefinitionList
      items={[
        ...(request.about === null ? [] : [{ term: t('about'), value: request.about }]),
        ...(reason === null ? [] : [{ term: t('why'), value: t(`reason.${reason}`) }]),
        ...(fromOn === null
          ? []
          : [
              { term: t('from'), value: formatDate(locale, fromOn) },
              { term: t('until'), value: untilOn === null ? t('untilOpen') : formatDate(locale, untilOn) },
            ]),
        ...(request.kind === 'changed' || request.kind === 'course'
          ? []
          : [
              {
                term: language === undefined ? t('words') : `${t('words')} (${ownNames[language]})`,
                value:
                  words === null ? (
                    t('noWords')
                  ) : (
                    <Text as="div" lang={request.language} dir="auto">
                      {words}
                    </Text>
                  ),
              },
            ]),
        ...(answer === null || answeredAt === null
          ? []
          : [
              {
                term: t('answered'),
                value: [
                  t(`answers.${answer}`),
                  request.answerWords,
                  t('answeredBy', { name: request.answeredByName ?? '–', date: formatInstant(locale, answeredAt) }),
                ]
                  .filter(Boolean)
                  .join(' · '),
              },
            ]),
      ]}
    />
  );
}
