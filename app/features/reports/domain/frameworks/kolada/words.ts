import type { Words } from '../framework.ts';

const rulesPage = 'docs/rules/kolada.md';

export const words: { sv: Words; en: Words } = {
  sv: {
    name: 'Kolada',
    lead: 'Hur stor del av dem som slutade som började arbeta eller studera, så som kommunerna räknar det.',
    rulesPage,
    sections: {
      ended: { title: 'De som slutade', lead: 'Var och en räknas en gång, med det sista avslutet i perioden.' },
    },
    rows: {
      'everybody-who-ended': 'Slutade',
      'work-or-studies': 'Började arbeta eller studera',
      work: 'Började arbeta',
      studies: 'Började studera',
    },
    reasons: {
      ended: 'slutade i perioden',
      'not-ended': 'har inte slutat',
      'never-started': 'har inte startat',
      'work-or-studies': 'började arbeta eller studera',
      job: 'har ett arbete som har varat en månad eller inte har något slut',
      'own-business': 'har eget företag',
      education: 'går en utbildning som ger rätt till studiestöd',
      placement: 'praktik är inte arbete',
      'seeking-work': 'söker arbete',
      'something-else': 'varken arbetade eller studerade',
      'nothing-known': 'ingen vet vad som hände efter avslutet',
      'job-too-short': 'arbetet varade kortare tid än en månad',
      'municipal-job-only': 'kommunens arbetsmarknadsanställning räknas inte som arbete',
      'no-study-aid': 'utbildningen ger inte rätt till studiestöd',
      'sfi-only': 'sfi ger inte rätt till studiestöd',
      'own-training': 'programmets egen utbildning räknas inte',
      'other-result': 'fick det andra av de två',
    },
  },
  en: {
    name: 'Kolada',
    lead: 'How large a share of those who ended began to work or study, as municipalities count it.',
    rulesPage,
    sections: {
      ended: { title: 'Those who ended', lead: 'Everybody counts once, with the last exit in the period.' },
    },
    rows: {
      'everybody-who-ended': 'Ended',
      'work-or-studies': 'Began to work or study',
      work: 'Began to work',
      studies: 'Began to study',
    },
    reasons: {
      ended: 'ended in the period',
      'not-ended': 'has not ended',
      'never-started': 'has not started',
      'work-or-studies': 'began to work or study',
      job: 'has a job that lasted a month or has no end',
      'own-business': 'has a business of her own',
      education: 'is in education that entitles to study aid',
      placement: 'a placement is not work',
      'seeking-work': 'is looking for work',
      'something-else': 'neither worked nor studied',
      'nothing-known': 'nobody knows what happened after the exit',
      'job-too-short': 'the job lasted less than a month',
      'municipal-job-only': 'a labour-market job of the municipality is not counted as work',
      'no-study-aid': 'the education gives no right to study aid',
      'sfi-only': 'SFI gives no right to study aid',
      'own-training': "the programme's own training does not count",
      'other-result': 'got the other of the two',
    },
  },
};
