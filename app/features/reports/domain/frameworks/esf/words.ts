import type { Framework as Esf } from '../../rules/rule-set.ts';
import type { Words } from '../framework.ts';
import { factNames as factsEn, indicatorNames as indicatorsEn, warningNames as warningsEn } from './indicators.en.ts';
import { factNames as factsSv, indicatorNames as indicatorsSv, warningNames as warningsSv } from './indicators.sv.ts';
import { reasonNames as reasonsEn } from './reasons.en.ts';
import { reasonNames as reasonsSv } from './reasons.sv.ts';

const rulesPage = 'docs/rules/esf-results.md';

const sv = {
  lead: 'Vilka som deltog, hur de hade det vid start och vad det ledde till, enligt socialfondens regler.',
  rulesPage,
  sections: {
    people: {
      title: 'Alla deltagare',
      lead: 'Den som har kommit tillbaka räknas en gång: med uppgifterna från första starten och det sista avslutet.',
    },
    outputs: { title: 'Deltagare', lead: 'Hur det var den dag de startade. Senare ändringar räknas inte.' },
    immediate: {
      title: 'Resultat direkt efter avslut',
      lead: 'Det som gäller inom 28 dagar efter den sista dagen. Den som nyss har avslutat räknas med det som är känt hittills. Andelen räknas på dem som resultatet gäller och där svaret är känt.',
    },
    longer: { title: 'Resultat efter sex månader', lead: 'Det som gäller på dagen sex månader efter avslutet.' },
    time: { title: 'Tid i programmet', lead: 'Hela timmar per deltagare och månad, som i månadsfilen.' },
  },
  rows: {
    all: 'Deltagare',
    started: 'Startade',
    complete: 'Fullständiga uppgifter',
    incomplete: 'Ofullständiga uppgifter',
    left: 'Avslutade',
    'unknown-status': 'Ställning på arbetsmarknaden inte känd',
    'unknown-education': 'Utbildning inte känd',
    present: 'Deltagare med närvaro',
    hours: 'Timmar',
    ...indicatorsSv,
  },
  reasons: reasonsSv,
  facts: factsSv,
  warnings: warningsSv,
};

const en: typeof sv | Omit<Words, 'name'> = {
  lead: "Who took part, how they fared at the start, and what it led to, by the Social Fund's rules.",
  rulesPage,
  sections: {
    people: {
      title: 'All participants',
      lead: 'Somebody who came back counts once: with the facts of the first entry and the last exit.',
    },
    outputs: { title: 'Participants', lead: 'How it was on the day they started. Later changes do not count.' },
    immediate: {
      title: 'Results directly after the exit',
      lead: 'What holds within 28 days of the last day. Somebody who left just now counts with what is known so far. The share is of those whom the result concerns and whose answer is known.',
    },
    longer: { title: 'Results after six months', lead: 'What holds on the day six months after the exit.' },
    time: { title: 'Time in the programme', lead: 'Whole hours per participant and month, as in the monthly file.' },
  },
  rows: {
    all: 'Participants',
    started: 'Started',
    complete: 'Complete records',
    incomplete: 'Incomplete records',
    left: 'Left',
    'unknown-status': 'Labour-market status not known',
    'unknown-education': 'Education not known',
    present: 'Participants with attendance',
    hours: 'Hours',
    ...indicatorsEn,
  },
  reasons: reasonsEn,
  facts: factsEn,
  warnings: warningsEn,
};

const names = { 'esf-2014': 'ESF 2014–2020', 'esf-plus': 'ESF+ 2021–2027' };

/** The words of one period of the fund. */
export function wordsOf(key: Esf, language: 'sv' | 'en'): Words {
  return { name: names[key], ...(language === 'sv' ? sv : en) };
}
