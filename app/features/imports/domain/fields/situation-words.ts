/** What a situation is called in lists, with the fields of its form (features/history/domain/situation-fields.ts). */
export const situationWords = new Map<string, { kind: string; fields: Record<string, string> }>();

function called(words: string, kind: string, fields: Record<string, string> = {}): void {
  for (const word of words.split(', ')) situationWords.set(word, { kind, fields });
}

called('arbete, jobb, anställd, anställning, arbetar, job, employed', 'employed');
called('tillsvidareanställning, tillsvidare, fast anställning, fast jobb, tillsvidareanställd, permanent', 'employed', {
  form: 'permanent',
});
called(
  'visstid, visstidsanställning, visstidsanställd, vikariat, vikarie, provanställning, projektanställning, fixed term',
  'employed',
  { form: 'fixed-term' },
);
called('timanställning, timanställd, timmar, behovsanställning, hourly', 'employed', { form: 'hourly' });
called('introduktionsjobb', 'employed', { form: 'introduction-job' });
called('nystartsjobb', 'employed', { form: 'new-start-job' });
called('extratjänst', 'employed', { form: 'extra-job' });
called('etableringsjobb', 'employed', { form: 'establishment-job' });
called('lönebidrag, lönebidragsanställning, trygghetsanställning', 'employed', { form: 'wage-subsidy' });
called('yrkesintroduktion, yrkesintroduktionsanställning', 'employed', { form: 'vocational-introduction' });
called('kommunal arbetsmarknadsanställning, arbetsmarknadsanställning, kommunal anställning', 'employed', {
  form: 'municipal',
});
called('eget företag, egenföretagare, egen företagare, företagare, self-employed', 'self-employed');
called(
  'arbetssökande, arbetslös, öppet arbetslös, inskriven på arbetsförmedlingen, inskriven af, arbetslöshet, job-seeking',
  'job-seeking',
  { registered: 'openly-unemployed', available: 'yes' },
);
called('program med aktivitetsstöd, aktivitetsstöd, arbetsmarknadspolitiskt program', 'job-seeking', {
  registered: 'programme-with-activity-support',
  available: 'yes',
});
called('deltidsarbetslös', 'job-seeking', { registered: 'part-time-unemployed', available: 'yes' });
called('arbetslös ej inskriven, arbetslös inte inskriven, inte inskriven, ej inskriven', 'job-seeking', {
  registered: 'not-registered',
  available: 'yes',
});
called('sfi, svenska för invandrare, swedish for immigrants', 'sfi');
called('grundläggande vuxenutbildning, grundvux, grundläggande, komvux grundläggande', 'studying', {
  level: 'adult-basic',
});
called('komvux, komvux gymnasial, gymnasium, gymnasiestudier, gymnasial vuxenutbildning', 'studying', {
  level: 'upper-secondary',
});
called('yrkesutbildning, yrkesvux, yrkeshögskola, yh', 'studying', { level: 'vocational' });
called('folkhögskola, folkhögskolestudier', 'studying', { level: 'folk-high-school' });
called('högskola, universitet, högskolestudier, universitetsstudier', 'studying', { level: 'higher' });
called('arbetsmarknadsutbildning', 'studying', { level: 'labour-market-training' });
called('studier, studerar, utbildning, studies', 'studying');
called('praktik, arbetspraktik, placement', 'placement', { form: 'work-practice' });
called('arbetsträning', 'placement', { form: 'work-training' });
called('språkpraktik', 'placement', { form: 'language-practice' });
called('kommunal praktik', 'placement', { form: 'municipal-practice' });
called('studiebesök', 'placement', { form: 'study-visit' });
called('föräldraledig, föräldraledighet', 'parental-leave');
called('föräldraledig från arbete, föräldraledig från jobb', 'parental-leave', { fromJob: 'yes' });
called('föräldraledig utan arbete, föräldraledig utan jobb', 'parental-leave', { fromJob: 'no' });
called('sjuk, sjukskriven, sjukskrivning, sick', 'sick');
called('utan sysselsättning, hemma, inaktiv, inactive', 'inactive');

const sources: Record<string, string> = {
  'own-statement': 'egen uppgift, deltagaren, personen själv, själv, muntligt',
  certificate: 'intyg, anställningsbevis, betyg, kontrakt, avtal, beslut, dokument',
  register: 'register, arbetsförmedlingen, af, csn, försäkringskassan, skatteverket, migrationsverket',
  'staff-knowledge': 'personal, handläggare, coach, handläggaren, vi',
};

/** What the source of a fact is called in lists. */
export const sourceWords = new Map(
  Object.entries(sources).flatMap(([source, words]) => words.split(', ').map((word) => [word, source] as const)),
);
