import { answerPlace } from '#app/features/assessments/domain/answer-place.ts';
import type { Rater } from '#app/features/assessments/domain/answers.ts';
import { dayOfPoint, pointsInOrder } from '#app/features/assessments/domain/measuring-points.ts';
import type { ProgrammeDefinition } from '#app/features/programmes/domain/definition.ts';
import { encryptField, type Keys as InstallationKeys } from '#app/platform/crypto/keys.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import { mappingWords, ownLanguageWords } from './assessment-words.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

const MAPPING = 'egenvag-kartlaggning';
const PROGRESSION = 'egenvag-narmare-arbete';
const GUARDED: ReadonlySet<string> = new Set(['health', 'economy']);
const ITEMS = ['works', 'hard', 'wants'] as const;
const QUESTIONS = [
  ['goal', 'knows'],
  ['belief', 'can'],
  ['strengths', 'tells'],
  ['labour-market', 'looks'],
  ['swedish', 'copes'],
  ['digital', 'alone'],
  ['together', 'others'],
  ['everyday', 'fits'],
  ['health', 'energy'],
  ['support', 'people'],
] as const;

type Stay = Rows['enrolments'][number];
type Given = {
  value: number | string;
  rater: Rater;
  language: string | null;
  isTranslation: boolean;
  revision: number;
};

/** Mappings and measurements of everybody who has started in a programme that runs today; some were forgotten. */
export function addAssessments(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  programmeId: string,
  today: PlainDate,
): void {
  const programme = rows.programmes.find(({ id }) => id === programmeId);
  if (programme?.copied_from == null) return;
  const definition = JSON.parse(programme.definition as string) as ProgrammeDefinition;
  for (const stay of rows.enrolments)
    if (stay.programme_id === programmeId && stay.started_on && stay.case_worker_id && stay.status !== 'mistaken') {
      addMapping(rows, random, keys, stay, today);
      addMeasurements(rows, random, keys, stay, definition, today);
    }
}

function addMapping(rows: Rows, random: Random, keys: InstallationKeys, stay: Stay, today: PlainDate): void {
  if (!random.chance(0.75)) return;
  const startsOn = addDays(stay.started_on as PlainDate, random.int(0, 10));
  if (startsOn > today) return;
  const again = addDays(startsOn, 75);
  const isAgain = again < today && random.chance(0.4);
  fillMapping(rows, random, keys, stay, isAgain ? again : today, startsOn, isAgain);
  if (isAgain) fillMapping(rows, random, keys, stay, today, again, false);
}

function fillMapping(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  stay: Stay,
  lastDay: PlainDate,
  startsOn: PlainDate,
  isClosed: boolean,
): void {
  const areas = random.shuffle(Object.keys(mappingWords)).slice(0, random.int(3, 10));
  const id = addAssessment(rows, random, stay, {
    use: 'mapping',
    key: MAPPING,
    heldOn: startsOn,
    version: areas.length + 1,
    closedOn: isClosed ? lastDay : null,
  });
  areas.forEach((area, at) => {
    const words = random.pick(mappingWords[area] ?? []);
    const said = addDays(startsOn, at * 7);
    const saidOn = said > lastDay ? lastDay : said;
    const common = {
      rater: random.weighted([
        ['person', 60],
        ['together', 30],
        ['staff', 10],
      ] as const),
      revision: at + 2,
    };
    ITEMS.forEach((item, nth) => {
      if (!random.chance(0.85)) return;
      const own = area === 'work' && item === 'wants' && random.chance(0.4) ? random.pick(ownLanguageWords) : undefined;
      const answers: [string, string, boolean][] =
        own === undefined
          ? [[words[nth] as string, 'sv', false]]
          : [
              [own.words, own.language, false],
              [own.swedish, 'sv', true],
            ];
      for (const [value, language, isTranslation] of answers)
        addAnswer(
          rows,
          random,
          keys,
          stay,
          { id, use: 'mapping', area, item, saidOn },
          { ...common, value, language, isTranslation },
        );
    });
  });
}

function addMeasurements(
  rows: Rows,
  random: Random,
  keys: InstallationKeys,
  stay: Stay,
  definition: ProgrammeDefinition,
  today: PlainDate,
): void {
  const start = QUESTIONS.map(() => random.int(1, 4));
  const days = {
    startedOn: stay.started_on as PlainDate,
    endedOn: (stay.ended_on ?? null) as PlainDate | null,
    plannedEndOn: null,
  };
  const measured: { key: string | null; on: PlainDate }[] = pointsInOrder(definition).flatMap(({ key, ...point }) => {
    const on = dayOfPoint({ key, ...point }, days);
    const isMet =
      on !== null && on <= today && (point.when !== 'after-entry' || days.endedOn === null || days.endedOn >= on);
    return isMet && random.chance(point.when === 'at-entry' ? 0.9 : 0.78) ? [{ key, on }] : [];
  });
  const between = addDays(days.startedOn, 42);
  if (random.chance(0.3) && between <= (days.endedOn ?? today)) measured.push({ key: null, on: between });
  for (const { key, on } of measured) {
    const held = addDays(on, random.int(0, 9));
    const heldOn = held > today ? today : held;
    const id = addAssessment(rows, random, stay, {
      use: 'progression',
      key: PROGRESSION,
      heldOn,
      version: 3,
      point: key,
    });
    const months = (Date.parse(heldOn) - Date.parse(days.startedOn)) / (30 * 86_400_000);
    for (const [rater, revision, share] of [
      ['person', 2, 0.94],
      ['staff', 3, 0.88],
    ] as const) {
      if (!random.chance(share)) continue;
      QUESTIONS.forEach(([area, item], at) => {
        if (!random.chance(0.97)) return;
        const grown =
          (start[at] as number) + months * 0.22 + (random.next() - 0.5) * 1.6 - (rater === 'staff' ? 0.2 : 0);
        const value = Math.min(5, Math.max(1, Math.round(grown)));
        const given = { value, rater, revision, language: null, isTranslation: false };
        addAnswer(rows, random, keys, stay, { id, use: 'progression', area, item, saidOn: heldOn }, given);
      });
    }
  }
}

function ownOf(stay: Stay) {
  return {
    tenant_id: stay.tenant_id,
    enrolment_id: stay.id,
    programme_id: stay.programme_id,
    person_id: stay.person_id,
    restricted: stay.restricted ?? false,
  };
}

function addAssessment(
  rows: Rows,
  random: Random,
  stay: Stay,
  made: {
    use: 'mapping' | 'progression';
    key: string;
    heldOn: PlainDate;
    version: number;
    point?: string | null;
    closedOn?: PlainDate | null;
  },
): string {
  const id = random.uuid();
  rows.assessments.push({
    ...ownOf(stay),
    id,
    use: made.use,
    instrument_key: made.key,
    instrument_number: 1,
    point_key: made.point ?? null,
    held_on: made.heldOn,
    started_at: `${made.heldOn}T09:00:00Z`,
    started_by: stay.case_worker_id as string,
    version: made.version,
    closed_at: made.closedOn ? `${made.closedOn}T09:00:00Z` : null,
  });
  return id;
}

type Asked = { id: string; use: 'mapping' | 'progression'; area: string; item: string; saidOn: PlainDate };

function addAnswer(rows: Rows, random: Random, keys: InstallationKeys, stay: Stay, asked: Asked, given: Given): void {
  const id = random.uuid();
  const guarded = GUARDED.has(asked.area);
  const { value } = given;
  const words = typeof value === 'string' ? value : null;
  rows.assessment_answers.push({
    ...ownOf(stay),
    id,
    assessment_id: asked.id,
    use: asked.use,
    area_key: asked.area,
    item_key: asked.item,
    rater: given.rater,
    guarded,
    step: typeof value === 'number' ? value : null,
    words: guarded ? null : words,
    sealed: guarded && words !== null ? encryptField(keys, answerPlace(stay.tenant_id, id), words) : null,
    language: given.language,
    said_on: asked.saidOn,
    recorded_at: `${asked.saidOn}T09:30:00Z`,
    recorded_by: stay.case_worker_id as string,
    revision: given.revision,
    is_translation: given.isTranslation,
  });
}
