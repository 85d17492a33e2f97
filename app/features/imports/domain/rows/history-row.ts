import { problemOfStart } from '#app/features/history/domain/situation-days.ts';
import { addSituationForm, type NewSituation } from '#app/features/history/domain/situation-form.ts';
import { hasName } from '#app/features/people/domain/person-details.ts';
import { type Cell, cellText } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { plainText, saysNothing } from '../fields/plain-text.ts';
import { readDay } from '../fields/read-day.ts';
import { readListed } from '../fields/read-listed-words.ts';
import { readYesNo } from '../fields/read-person-cells.ts';
import { situationWords, sourceWords } from '../fields/situation-words.ts';
import type { ReadRow } from './participant-row.ts';
import { readWho, type Who } from './read-who.ts';
import { type RowGround, RowReader } from './row-ground.ts';

/** A row of a list of what people did from when till when. The id is given when it is planned. */
export type HistoryValues = { who: Who; situation: Omit<NewSituation, 'id'> };

const NO_ID = '00000000-0000-4000-8000-000000000000';

/** Reads one row of a list of situations, by the rules of the form that adds one. */
export function readHistoryRow(cells: readonly Cell[], ground: RowGround): ReadRow<HistoryValues> {
  const row = new RowReader(cells, ground);
  const who = readWho(row, ground);
  if (who && who.number === null && !hasName(who)) row.fault('', 'who-missing');
  const situation = readSituation(row, ground);
  const { problems, notes } = row;
  if (problems.length > 0 || !who || !situation) return { values: null, problems, notes };
  return { values: { who, situation }, problems, notes };
}

function readSituation(row: RowReader, ground: RowGround): HistoryValues['situation'] | undefined {
  const before = row.problems.length;
  const day = (field: string): PlainDate | undefined => {
    const text = cellText(row.cell(field));
    if (saysNothing(text) || /^(pågår|pågående|tills vidare|tv)$/i.test(text)) return undefined;
    const read = readDay(row.cell(field), { ...ground, year: ground.settings.year });
    return read.ok ? read.value : row.fault(field, read.problem);
  };
  const startsOn = day('startsOn');
  const endsOn = day('endsOn');
  if (!row.has('startsOn')) row.fault('startsOn', 'date-required');
  const far = startsOn && problemOfStart(startsOn, ground.today);
  if (far) row.fault('startsOn', far);
  const kind = readKind(row);
  const source = readSource(row, ground);
  if (row.problems.length > before || !kind) return undefined;
  const parsed = addSituationForm.safeParse({
    id: NO_ID,
    kind: kind.kind,
    startsOn,
    endsOn,
    extentPercent: extentOf(row.cell('extentPercent')),
    source,
    evidence: textOf(row, 'evidence'),
    [kind.kind]: kind.fields,
  });
  if (parsed.success) {
    const { id: _, ...situation } = parsed.data;
    return situation;
  }
  for (const issue of parsed.error.issues) row.fault(columnOf(String(issue.path.at(-1) ?? '')), issue.message);
  return undefined;
}

function readKind(row: RowReader): { kind: string; fields: Record<string, string> } | undefined {
  if (!row.has('kind')) return row.fault('kind', 'kind-missing');
  const found = readListed(cellText(row.cell('kind')), situationWords, 'kind-unknown');
  if (!found.ok) return row.fault('kind', found.problem.code, found.problem.hint);
  const { kind } = found.value;
  const fields = { ...found.value.fields };
  const where = textOf(row, 'employer');
  if (kind === 'employed' && fields['form'] === undefined) return row.fault('kind', 'employment-form-missing');
  if (kind === 'employed' && where) fields['employer'] = where;
  if (kind === 'placement' && where) fields['host'] = where;
  if (kind === 'sfi') Object.assign(fields, sfiFields(row));
  if (kind === 'studying' || kind === 'parental-leave') {
    const extent = extentOf(row.cell('extentPercent'));
    if (extent === '') row.fault('extentPercent', 'extent-missing');
    fields['fullTime'] = extent === '100' ? 'yes' : 'no';
  }
  if (kind === 'studying') studyFields(row, fields);
  if (kind === 'parental-leave' && fields['fromJob'] === undefined) row.fault('kind', 'leave-from-job-missing');
  return { kind, fields };
}

function studyFields(row: RowReader, fields: Record<string, string>): void {
  if (fields['level'] === undefined) {
    const found = readListed(cellText(row.cell('level')), situationWords, 'level-unknown');
    const level = found.ok ? found.value.fields['level'] : undefined;
    if (level === undefined) row.fault(row.has('level') ? 'level' : 'kind', 'level-unknown');
    else fields['level'] = level;
  }
  const aid = row.has('studyAid') ? readYesNo(row.cell('studyAid')) : undefined;
  if (aid === undefined) row.fault('studyAid', 'study-aid-missing');
  else if (!aid.ok) row.fault('studyAid', aid.problem);
  else fields['studyAid'] = aid.value;
}

function sfiFields(row: RowReader): Record<string, string> {
  const text = cellText(row.cell('level')).toUpperCase();
  if (text === '') return {};
  const path = /(?:^|\D)([123])(?:\D|$)/.exec(text)?.[1];
  const course = /(?:^|[^A-ZÅÄÖ])([ABCD])(?:[^A-ZÅÄÖ]|$)/.exec(text)?.[1];
  if (path === undefined && course === undefined) row.fault('level', 'sfi-level-unknown');
  return { ...(path && { path }), ...(course && { course }) };
}

function readSource(row: RowReader, { settings }: RowGround): string | undefined {
  const text = cellText(row.cell('source'));
  if (saysNothing(text)) return settings.source ?? 'staff-knowledge';
  const found = readListed(text, sourceWords, 'source-unknown');
  return found.ok ? found.value : row.fault('source', found.problem.code, found.problem.hint);
}

// 75, 75 %, and 0,75 as a spreadsheet keeps a percentage.
function extentOf(cell: Cell): string {
  if (typeof cell === 'number' && cell > 0 && cell <= 1) return String(Math.round(cell * 100));
  const text = cellText(cell).toLowerCase();
  return text === 'heltid' ? '100' : text === 'halvtid' ? '50' : text;
}

function textOf(row: RowReader, field: string): string | undefined {
  const text = plainText(cellText(row.cell(field)));
  return text === '' ? undefined : text;
}

function columnOf(field: string): string {
  const columns: Record<string, string> = {
    form: 'kind',
    registered: 'kind',
    host: 'employer',
    fullTime: 'extentPercent',
  };
  return columns[field] ?? field;
}
