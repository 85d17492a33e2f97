import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import type { ShownPlacement } from '../../server/by-link.ts';
import { sharedHours, sharedPeriod, sharedWords } from '../shared-words.ts';

/** The terms in the reader's language; names and what staff wrote stay Swedish. */
export function SharedTerms({ shown, language }: { shown: ShownPlacement; language: PortalLanguage }) {
  const t = sharedWords(language);
  const { terms } = shown;
  const swedish = (text: string) => (
    <bdi lang="sv" key={text}>
      {text}
    </bdi>
  );
  const lines = (texts: readonly string[]) => (
    <Stack gap="xs">
      {[...new Set(texts)].map((text) => (
        <span key={text}>
          <bdi>{text}</bdi>
        </span>
      ))}
    </Stack>
  );
  const aims = (kind: 'language' | 'work') =>
    (terms?.aims ?? []).filter((aim) => aim.kind === kind).map(({ words }) => words);
  const where = [...new Set([shown.employer, shown.workplace, shown.street, shown.city])].filter(Boolean).join(', ');
  const items = [
    { term: t('where'), value: swedish(where) },
    ...(shown.supervisor === null ? [] : [{ term: t('supervisor'), value: swedish(shown.supervisor) }]),
    ...(shown.staff === null ? [] : [{ term: t('coach'), value: swedish(shown.staff) }]),
    ...(terms === null
      ? []
      : [
          { term: t('period'), value: sharedPeriod(language, terms) },
          ...(terms.hours.length === 0 ? [] : [{ term: t('hours'), value: lines(sharedHours(language, terms.hours)) }]),
          ...(aims('language').length === 0 ? [] : [{ term: t('languageAims'), value: lines(aims('language')) }]),
          ...(aims('work').length === 0 ? [] : [{ term: t('workAims'), value: lines(aims('work')) }]),
          ...(terms.tasks === '' ? [] : [{ term: t('tasks'), value: swedish(terms.tasks) }]),
          ...(terms.reason === '' ? [] : [{ term: t('reason'), value: swedish(terms.reason) }]),
        ]),
  ];
  return <DefinitionList items={items} />;
}
