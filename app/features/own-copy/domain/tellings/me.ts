import {
  all,
  clocks,
  code,
  day,
  first,
  flag,
  language,
  said,
  signs,
  spanBefore,
  swedish,
  text,
  weekday,
  when,
  worked,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';

/** Who she is. */
export const meTellings = {
  person_directory: {
    lines: {
      given: text('given_name'),
      family: text('family_name'),
      ownScript: text('name_in_own_script'),
      municipality: swedish('municipality'),
    },
  },
  people: {
    lines: {
      born: day('born_on'),
      certain: code('certain', 'born_precision'),
      known: code('source', 'born_source'),
      sex: code('sex', 'sex'),
    },
  },
  person_names: { title: all(code('name-kind', 'kind'), text('name')), on: spanBefore('valid_from', 'valid_before') },
  person_identifiers: {
    title: all(code('number-kind', 'kind'), signs('masked')),
    on: spanBefore('valid_from', 'valid_before'),
    lines: {
      certain: code('certain', 'level'),
      known: code('source', 'source'),
      status: code('status', 'ended_as'),
    },
  },
  person_number_absences: {
    title: said('no-number'),
    on: spanBefore('valid_from', 'valid_before'),
    lines: { why: code('no-number', 'cause') },
  },
  person_contacts: {
    title: all(code('way', 'kind'), worked(['value'], contactValue)),
    lines: {
      whose: code('contact-holder', 'holder'),
      bestDays: weekday('best_days'),
      bestTime: clocks('best_from', 'best_before'),
      safe: flag('is_safe', 'safe', 'not-safe'),
    },
    quiet: ['is_first'],
  },
  person_languages: {
    title: language('language'),
    lines: {
      speaks: code('how-well', 'speaks'),
      reads: code('how-well', 'reads'),
      level: code('level', 'cefr'),
      dialect: text('dialect'),
    },
    quiet: ['is_first'],
  },
  person_language_needs: {
    title: said('interpreter'),
    lines: {
      needed: code('yes-no', 'interpreter'),
      language: language('interpreter_language'),
      sex: code('sex', 'interpreter_gender'),
      way: code('way', 'interpreter_forms'),
      reads: code('how-well', 'reading'),
    },
  },
  person_proxies: {
    title: code('proxy', 'kind'),
    on: spanBefore('valid_from', 'valid_before'),
    lines: { may: text('scope') },
  },
  person_corrections: {
    title: code('corrected', 'fact'),
    on: day('corrected_at'),
    lines: {
      before: first(
        when('fact', (fact) => fact === 'born', day('was')),
        code('sex', 'was'),
      ),
    },
    by: ['corrected_by', undefined],
  },
} as const satisfies Record<string, Telling>;

// A telephone number is read from left to right, an address as it is written.
function contactValue(row: Readonly<Record<string, unknown>>) {
  const value = row['value'];
  if (typeof value !== 'string' || value === '') return [];
  return row['kind'] === 'phone' || row['kind'] === 'email'
    ? [{ as: 'signs' as const, text: value }]
    : [{ as: 'text' as const, text: value }];
}
