import type { Words } from '../framework.ts';
import * as wordsEn from './words.en.ts';
import * as wordsSv from './words.sv.ts';

const rulesPage = 'docs/rules/coordination-association.md';

const sv = {
  name: 'Samordningsförbund',
  rulesPage,
  sections: {
    counted: { title: 'Deltagande', lead: 'Varje deltagande räknas för sig, också när någon kommer tillbaka.' },
    before: { title: 'Före', lead: 'Det som gällde när de startade, eller högst en vecka innan.' },
    after: {
      title: 'Efter',
      lead: 'Det som gällde när de slutade, eller högst en vecka efter. Bara de som slutade i perioden.',
    },
  },
  ...wordsSv,
};
const en = {
  name: 'Coordination association',
  rulesPage,
  sections: {
    counted: { title: 'Participation', lead: 'Every participation counts on its own, also when somebody comes back.' },
    before: { title: 'Before', lead: 'What held when they started, or at most a week before.' },
    after: {
      title: 'After',
      lead: 'What held when they left, or at most a week after. Only those who left in the period.',
    },
  },
  ...wordsEn,
};
const leads = {
  finsam: {
    sv: 'Antalet deltagare per kön, som Uppföljning Finsam tar emot, och förbundets egna uppgifter före och efter.',
    en: "The number of participants by sex, which Uppföljning Finsam takes, and the association's own facts before and after.",
  },
  sus: {
    sv: 'Läget vid start och vid slut för varje deltagande, så som SUS räknade det till april 2023.',
    en: 'How it was at the start and at the end of each participation, as SUS counted it until April 2023.',
  },
};

/** The words of one version. */
export function wordsOf(isFinsam: boolean, language: 'sv' | 'en'): Words {
  return { ...(language === 'sv' ? sv : en), lead: leads[isFinsam ? 'finsam' : 'sus'][language] };
}
