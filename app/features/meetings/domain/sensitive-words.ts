export type SensitiveKind = 'health' | 'violence' | 'crime' | 'economy';

/** `start`: words that begin so; `part`: words that hold it; `whole`: the word itself; several words: side by side. */
export type SensitiveWord = {
  text: string;
  kind: SensitiveKind;
  match: 'start' | 'part' | 'whole';
  /** False friends: words that begin so are something else, mostly a job, a course or a workplace. */
  not?: readonly string[];
};

const words = (
  kind: SensitiveKind,
  match: SensitiveWord['match'],
  texts: string,
  not: Record<string, readonly string[]> = {},
): SensitiveWord[] =>
  texts.split(', ').map((text) => ({ text, kind, match, ...(not[text] ? { not: not[text] } : {}) }));

/**
 * Words that often stand for something only few should read. Data, not law: the list warns and never forbids, and it is made so that
 * everyday talk of work ("praktik på sjukhuset", "vill bli undersköterska", "det beror på") passes without a warning.
 */
export const sensitiveWords: readonly SensitiveWord[] = [
  ...words('health', 'whole', 'sjuk, sjuka, hiv, stroke, adhd, ptsd, kol, droger, drogen, narkotika'),
  ...words('health', 'whole', 'ont i, mår dåligt, mår psykiskt, mådde dåligt, mår mycket dåligt, mår inte bra'),
  ...words(
    'health',
    'part',
    'ångest, värk, cancer, missbruk, självmord, självskad, infarkt, smärta, smärtor, gravid, sjukskriv',
    { cancer: ['cancerfond'], gravid: ['gravidklinik'] },
  ),
  ...words(
    'health',
    'start',
    'sjukdom, sjukpenning, sjukersättning, läkarintyg, läkarbesök, läkartid, läkarundersök, diagnos, depress, deprimer, psyk, trauma, suicid, medicin, operation, operera, diabet, epilep, astma, allergi, autis, asperger, dyslexi, funktionsnedsätt, funktionshinder, rullstol, protes, amputer, utbränd, utmatt, sömnproblem, sömnsvår, sömnlös, panikattack, blodtryck, blodprov, missfall, abort, alkohol, drogberoende, spelberoende, insulin, migrän, reumat, tuberkulos, hepatit, hälsoproblem, hörselskad, synskad, synnedsätt',
    {
      diagnos: ['diagnosti'],
      psyk: ['psykologi', 'psykologstudent'],
      medicin: ['medicinsk', 'medicinteknik'],
      operation: ['operationssjuk', 'operationell'],
      allergi: ['allergivänlig'],
      protes: ['protest'],
      alkohol: ['alkoholserver', 'alkoholtillstånd', 'alkoholfri', 'alkohollag'],
      depress: ['depressor'],
    },
  ),
  ...words('violence', 'whole', 'våld, våldet, hot, hotad, hotade, hotar, hotats, förföljd, förföljer, skyddat boende'),
  ...words(
    'violence',
    'start',
    'våldtäkt, misshandl, misshandel, hedersvåld, hedersrelater, könsstymp, tortyr, kvinnojour, människohand',
  ),
  ...words('violence', 'part', 'relationsvåld'),
  ...words('crime', 'whole', 'brott, brottet, brottslig, dömd, dömdes, häktad, häktades, fängelse, fängelset'),
  ...words('crime', 'start', 'kriminal, åtala, polisanmäl, brottsregist', {
    kriminal: ['kriminalvård', 'kriminalare'],
  }),
  ...words('economy', 'start', 'skuld, kronofogd, inkasso, betalningsanmärk, utmät, vräk', {
    skuld: ['skuldr', 'skuldkäns'],
    vräk: ['vräkig'],
  }),
];
