import type { PdfDocument, PdfText } from '#app/platform/pdf/pdf-document.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { placementForms } from '../domain/forms.ts';
import type { Placement, Terms } from '../domain/placement.ts';
import { sharedHours, sharedPeriod, sharedWords } from './shared-words.ts';

type About = {
  placement: Placement;
  terms: Terms;
  programmeName: string;
  /** null: no name is written. */
  name: string | null;
  language: PortalLanguage;
};

/** The agreement as a paper: each line in Swedish with her language beside. Neither title nor file information says whose it is. */
export function agreementDocument({ placement, terms, programmeName, name, language }: About): PdfDocument {
  const rowsIn = (tongue: PortalLanguage) => {
    const t = sharedWords(tongue);
    const aims = (kind: 'language' | 'work') => terms.aims.filter((aim) => aim.kind === kind).map(({ words }) => words);
    const hours = sharedHours(tongue, terms.hours);
    const rows: [string, string][] = [
      [t('paper.who'), name ?? t('paper.noName')],
      [t('paper.programme'), programmeName],
      [t('paper.form'), t(`form.${placement.form}`)],
      [
        t('paper.workplace'),
        [...new Set([placement.employerName, placement.workplaceName, placement.street, placement.city])]
          .filter(Boolean)
          .join(', '),
      ],
      [t('supervisor'), placement.supervisor?.name ?? '–'],
      [t('period'), sharedPeriod(tongue, terms)],
      [t('hours'), hours.length === 0 ? t('paper.noHours') : hours.join('\n')],
      [t('languageAims'), aims('language').join('\n') || '–'],
      [t('workAims'), aims('work').join('\n') || '–'],
      [t('tasks'), terms.tasks || '–'],
      [t('paper.insurance'), t(`insured.${placementForms[placement.form].insuredBy}`)],
    ];
    return rows.map(([label, value]): PdfText => ({ text: `${label}:\n${value}`, language: tagOf(tongue) }));
  };
  const sv = sharedWords('sv');
  const other = sharedWords(language);
  const alone = language === 'sv';
  const [swedish, hers] = [rowsIn('sv'), rowsIn(language)];
  const signed = (['participant', 'place', 'staff'] as const).map((party): PdfText[] => [
    sv(`paper.${party}`),
    ...(alone ? [] : [{ text: other(`paper.${party}`), language: tagOf(language) }]),
    '\n',
  ]);
  return {
    title: sv('paper.title'),
    language: 'sv',
    heading: sv('paper.title'),
    ...(alone ? {} : { lead: { text: other('paper.title'), language: tagOf(language) } }),
    blocks: [
      {
        kind: 'table',
        header: alone ? [sv('paper.title')] : ['Svenska', { text: other('paper.title'), language: tagOf(language) }],
        rows: swedish.map((text, index) => (alone ? [text] : [text, hers[index] ?? ''])),
      },
      {
        kind: 'table',
        header: alone
          ? [sv('paper.participant'), sv('paper.sign')]
          : ['Svenska', { text: other('paper.sign'), language: tagOf(language) }, sv('paper.sign')],
        rows: signed,
      },
    ],
  };
}

const tagOf = (language: PortalLanguage) => (language === 'sv-x-lattlast' ? 'sv' : language);
