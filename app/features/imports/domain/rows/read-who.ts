import type { Sex } from '#app/features/people/domain/birth-facts.ts';
import { type DecidedIdentity, decideIdentity } from '#app/features/people/domain/decide-person.ts';
import type { IdentityNumber } from '#app/features/people/domain/identity-number.ts';
import { cellText } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { plainText, saysNothing } from '../fields/plain-text.ts';
import { readDay } from '../fields/read-day.ts';
import { readIdentityNumber } from '../fields/read-identity-number.ts';
import { readSex, splitName } from '../fields/read-person-cells.ts';
import type { RowGround, RowReader } from './row-ground.ts';

/** Who a row is about, as far as it says. */
export type Who = {
  number: IdentityNumber | null;
  givenName: string;
  familyName: string;
  bornOn: PlainDate | null;
  bornSource: DecidedIdentity['bornSource'];
  sex: Sex;
};

/** Reads name, number, birth date and sex of a row by the same rules as when one person is registered. Undefined when something is wrong. */
export function readWho(row: RowReader, ground: RowGround): Who | undefined {
  const before = row.problems.length;
  const name = readName(row, ground);
  if (tooLong(name.givenName) || tooLong(name.familyName)) row.fault(nameField(row), 'too-long');
  const number = readNumber(row, ground);
  const stated =
    row.has('bornOn') && !saysNothing(cellText(row.cell('bornOn'))) ? readBirthDay(row, ground) : number?.bornOn;
  const sex = row.has('sex') ? readSexCell(row) : undefined;
  const decided = decideIdentity({ number: number?.text, sex, bornOn: stated }, ground.today);
  if (!decided.ok)
    for (const [field, codes] of Object.entries(decided.problem)) for (const code of codes) row.fault(field, code);
  if (row.problems.length > before || !decided.ok) return undefined;
  return {
    number: decided.value.number ?? null,
    ...name,
    bornOn: decided.value.bornOn,
    bornSource: decided.value.bornSource,
    sex: decided.value.sex,
  };
}

const LONGEST_NAME = 100;
const tooLong = (name: string) => name.length > LONGEST_NAME;
const nameField = (row: RowReader) => (row.has('fullName') ? 'fullName' : 'givenName');

/** The name of a row; both parts empty when it has none. */
export function readName(row: RowReader, ground: RowGround): { givenName: string; familyName: string } {
  const given = plainText(cellText(row.cell('givenName')));
  const family = plainText(cellText(row.cell('familyName')));
  if (given !== '' || family !== '' || !row.has('fullName')) return { givenName: given, familyName: family };
  return splitName(row.cell('fullName'), ground.settings.familyFirst);
}

function readNumber(row: RowReader, { today }: RowGround) {
  if (!row.has('number')) return undefined;
  const read = readIdentityNumber(row.cell('number'), today);
  if (!read.ok) return row.fault('number', read.problem);
  if (read.value.isRepaired) row.note('number', 'zeros-restored');
  if (read.value.bornOn) row.note('number', 'only-birth-date');
  return read.value;
}

function readBirthDay(row: RowReader, ground: RowGround): PlainDate | undefined {
  const cell = row.cell('bornOn');
  const read = readDay(cell, { ...ground, year: undefined });
  if (!read.ok) return row.fault('bornOn', read.problem);
  // Two digits never mean a birth in the years to come.
  const isShort = typeof cell === 'string' && !/\d{4}/.test(cell);
  return read.value > ground.today && isShort
    ? (`${Number(read.value.slice(0, 4)) - 100}${read.value.slice(4)}` as PlainDate)
    : read.value;
}

function readSexCell(row: RowReader): Sex | undefined {
  const read = readSex(row.cell('sex'));
  return read.ok ? read.value : row.fault('sex', read.problem);
}
