import { dayOf, type Instant, type PlainDate } from '#app/shared/dates.ts';
import { type CopyPart, copyParts, type GroupKey } from './parts.ts';

/** A row of a copy as it lies in the data: columns by their names. */
export type CopiedRow = Readonly<Record<string, unknown>>;
export type CopiedTable = { name: string; rows: readonly CopiedRow[] };

/** What stands before a value on the page, in this order. */
export const labels = [
  'when',
  'what',
  'words',
  'name',
  'born',
  'number',
  'from',
  'until',
  'minutes',
  'activity',
  'programme',
  'place',
  'language',
  'reason',
  'answer',
  'to',
  'written',
  'who',
  'file',
] as const;
export type Label = (typeof labels)[number];

export type Value =
  | { as: 'day'; day: PlainDate }
  | { as: 'moment'; at: Instant }
  | { as: 'clock'; text: string }
  | { as: 'who'; name: string | null; role: string | null }
  | { as: 'number'; value: number }
  | { as: 'code'; code: string }
  | { as: 'language'; tag: string }
  /** Words of the programme, in the languages it has them in. */
  | { as: 'words'; words: Readonly<Record<string, string>> }
  | { as: 'text'; text: string };

export type Entry = { label: Label; values: readonly Value[] }[];
export type CopyGroup = { key: GroupKey; entries: readonly Entry[] };

// Of use to a program only, or said by something else in the same row.
const technical =
  /^(id|.*_id|storage_key|bound_to|sealed|byte_count|version|corrects|entries|details|fields|instrument_key|area_key|item_key|point_key|group_key|layout|was_at|replaced_at|replaced_by|secrecy_ground|gdpr_ground|special_ground|is_.*|occupations|days|reasons|hours|aims|from_programme|planned_at)$/;

const columns: Partial<Record<Label, RegExp>> = {
  born: /^(born_on|birth_year)$/,
  written: /^(recorded_at|created_at|marked_at|logged_at|added_at|written_at|changed_at|corrected_at)$/,
  from: /^(from_on|valid_from|starts_on|starts_at|started_on|joined_on|best_from|from_year|shown_from|in_sweden_since|establishment_from|from_status|from_state|from_track|from_account|from_organisation)$/,
  until:
    /^(until_on|valid_before|valid_until|ends_on|ends_at|ends_before|ended_on|ended_at|left_on|through_on|best_before|to_year|planned_end_on|permit_until|expires_at|lasts_through|paused_until|withdrawn_at|taken_back_at|annulled_at|deleted_at|removed_at|answer_by|due_on|next_contact_on)$/,
  to: /^(to_status|to_state|to_track|to_account|to_organisation|to_name|shared_at)$/,
  words:
    /^(words|text|comment|message|wish|note|tomorrow|already_there|one_step_up|helps|own_words|own_title|own_description|title|description|intro|label|scope|tasks|answer_words|question|value|was|dialect|weekdays|best_days|interpreter_forms)$/,
  name: /^(name|given_name|family_name|name_in_own_script|shown_name|occupation_name|masked|number_masked|phone|email|municipality)$/,
  minutes: /^(minutes|minutes_.*|late|left_early|present|absent_.*)$/,
  activity: /^activity$/,
  programme: /^(programme|site|track|phase)$/,
  place: /^(place|course|town|workplace|employer|country|provider|organisation|awarding_body|payer|residence)$/,
  language: /^(language|.*_language)$/,
  reason: /^(.*reason.*|because_of|purpose|ground|cause)$/,
  answer: /^(answer|outcome|interpreter|grade)$/,
  file: /^(file|media_type)$/,
  number: /^(number|step|scale|extent_percent|amount_ore_per_month|.*_count|month_count)$/,
};

const plainText = new Set<Label>(['words', 'name', 'place', 'activity', 'programme', 'file']);

/** What a part of the copy says: its groups, each with its rows, the newest first. What no part names stands in the last one. */
export function groupsOf(part: CopyPart, tables: readonly CopiedTable[]): CopyGroup[] {
  const known = new Set<string>(Object.values(copyParts).flatMap((groups) => Object.values(groups).flat()));
  return (Object.entries(copyParts[part]) as [GroupKey, readonly string[]][])
    .map(([key, names]) => {
      const hers = tables.filter(({ name }) => (part === 'more' ? !known.has(name) : names.includes(name)));
      const entries = hers.flatMap(({ rows }) => rows.map(entryOf)).filter((entry) => entry.length > 0);
      return { key, entries: entries.sort((a, b) => timeIn(b).localeCompare(timeIn(a))) };
    })
    .filter(({ entries }) => entries.length > 0);
}

/** One row as it is told: a few facts, each under its label. */
export function entryOf(row: CopiedRow): Entry {
  const said = new Map<Label, Value[]>();
  for (const [column, value] of Object.entries(row)) {
    if (technical.test(column) || value === null || value === '' || typeof value === 'boolean') continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      const found = saidValue(column, one);
      if (found === undefined) continue;
      const already = said.get(found.label) ?? [];
      if (!already.some((each) => JSON.stringify(each) === JSON.stringify(found.value)))
        said.set(found.label, [...already, found.value]);
    }
  }
  return labels.flatMap((label) => {
    const values = said.get(label);
    return values === undefined ? [] : [{ label, values }];
  });
}

function saidValue(column: string, value: unknown): { label: Label; value: Value } | undefined {
  const named = (Object.entries(columns) as [Label, RegExp][]).find(([, pattern]) => pattern.test(column))?.[0];
  if (typeof value === 'number') {
    const isMoney = column === 'amount_ore_per_month';
    return { label: named ?? 'number', value: { as: 'number', value: isMoney ? value / 100 : value } };
  }
  if (typeof value === 'object' && value !== null) return objectOf(named, value as Record<string, unknown>);
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return { label: named ?? 'when', value: { as: 'day', day: value as PlainDate } };
  if (named === 'written') return { label: named, value: { as: 'day', day: dayOf(value) } };
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return { label: named ?? 'when', value: { as: 'moment', at: value } };
  if (/^\d{2}:\d{2}:\d{2}$/.test(value))
    return { label: named ?? 'when', value: { as: 'clock', text: value.slice(0, 5) } };
  if (named === 'language') return { label: named, value: { as: 'language', tag: value } };
  if (named !== undefined && plainText.has(named) && column !== 'value')
    return { label: named, value: { as: 'text', text: value } };
  const isCode = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/.test(value);
  return { label: named ?? 'what', value: isCode ? { as: 'code', code: value } : { as: 'text', text: value } };
}

function objectOf(
  named: Label | undefined,
  value: Record<string, unknown>,
): { label: Label; value: Value } | undefined {
  if ('role' in value && 'name' in value) {
    const { name, role } = value as { name: string | null; role: string | null };
    return { label: named === 'to' || named === 'from' ? named : 'who', value: { as: 'who', name, role } };
  }
  if (typeof value['sv'] === 'string')
    return { label: named ?? 'words', value: { as: 'words', words: value as Record<string, string> } };
  return undefined;
}

// The first moment or day a row tells of, to order by.
function timeIn(entry: Entry): string {
  for (const { values } of entry)
    for (const value of values) {
      if (value.as === 'day') return value.day;
      if (value.as === 'moment') return value.at;
    }
  return '';
}
