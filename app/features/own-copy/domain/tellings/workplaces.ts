import {
  all,
  amount,
  clocks,
  code,
  day,
  flag,
  inside,
  of,
  said,
  span,
  spanBefore,
  swedish,
  text,
  when,
  worked,
  yesNo,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';

const workplace = (idColumn: string) => of('placements', idColumn, swedish('workplace'));
const aimOf = (kind: string) =>
  inside(
    'aims',
    when('kind', (each) => each === kind, swedish('words')),
  );
const face = (column: string) =>
  worked([column], (row) => {
    const name = ['bad', 'mixed', 'good'][Number(row[column] ?? 0) - 1];
    return name === undefined ? [] : [{ as: 'code', list: column === 'going' ? 'going' : 'understands', code: name }];
  });
const hours = worked(['hours'], (row) =>
  (Array.isArray(row['hours']) ? row['hours'] : []).map(({ weekday: at, startsAt, endsAt }) => ({
    as: 'weekday',
    weekday: Number(at),
    from: String(startsAt),
    until: String(endsAt),
  })),
);
const safetyPoints = (state: string) =>
  inside(
    'points',
    when('state', (each) => each === state, code('safety-point', 'point')),
  );

/** Workplaces: what she wants, what was put to her, where she is. */
export const workplaceTellings = {
  placements: {
    title: all(code('placement-form', 'form'), swedish('workplace')),
    on: worked(['starts_on', 'ends_on', 'ended_on'], (row, find) =>
      span('starts_on', row['ended_on'] === null ? 'ends_on' : 'ended_on').say(row, find),
    ),
    lines: {
      status: code('placement-status', 'status'),
      occupation: swedish('occupation_name'),
      extent: amount('percent', 'extent_percent'),
      decidedBy: all(code('decider', 'decided_by'), day('decided_on')),
      paidBy: code('decider', 'funded_by'),
    },
    quiet: ['occupation'],
  },
  placement_terms: {
    title: all(said('terms'), workplace('placement_id')),
    on: span('starts_on', 'ends_on'),
    lines: {
      status: code('offer', 'status'),
      who: code('whom', 'proposed_by'),
      extent: amount('percent', 'extent_percent'),
      time: hours,
      tasks: swedish('tasks'),
      languageAims: aimOf('language'),
      workAims: aimOf('work'),
      done: day('settled_at'),
    },
    by: ['created_by', 'proposed_at'],
    quiet: ['number'],
  },
  placement_answers: {
    title: all(code('whom', 'party'), flag('agrees', 'said-yes', 'said-change')),
    on: day('answered_at'),
    lines: {
      about: of('placement_terms', 'terms_id', workplace('placement_id')),
      words: text('words'),
      way: code('way', 'way'),
    },
    by: ['account', undefined],
  },
  placement_moves: {
    title: all(workplace('placement_id'), code('placement-status', 'to_status')),
    on: day('on_day'),
    by: ['moved_by', 'moved_at'],
    quiet: ['from_status'],
  },
  placement_links: {
    title: all(said('link'), code('whom', 'party')),
    on: day('made_at'),
    lines: {
      about: workplace('placement_id'),
      forWhat: code('link-purpose', 'purpose'),
      lasts: day('expires_at'),
      opened: day('first_opened_at'),
      lastOpened: day('last_opened_at'),
      takenBack: day('revoked_at'),
    },
    by: ['made_by', undefined],
  },
  placement_jobs: {
    title: all(code('placement-form', 'form'), swedish('employer')),
    on: span('starts_on', 'ends_on'),
    lines: {
      answer: all(code('offer', 'status'), day('settled_on')),
      extent: amount('percent', 'extent_percent'),
      paidBy: code('decider', 'funded_by'),
      offered: day('offered_on'),
    },
  },
  placement_follow_ups: {
    title: all(said('after-placement'), amount('months', 'months')),
    on: day('asked_on'),
    lines: { about: workplace('placement_id'), answer: code('after', 'outcome') },
  },
  employer_bars: {
    title: all(said('not-there'), swedish('employer')),
    on: spanBefore('valid_from', 'valid_before'),
    quiet: ['said_by'],
  },
  match_wishes: {
    title: said('wishes'),
    on: day('changed_at'),
    lines: {
      occupations: swedish('occupation_names'),
      town: swedish('town'),
      travel: code('travel', 'ways'),
      longest: amount('time', 'longest_minutes'),
      farthest: amount('kilometres', 'longest_km'),
      licence: yesNo('has_licence'),
      time: clocks('free_from', 'free_to'),
      ratherNot: code('condition', 'rather_not'),
      cannot: code('condition', 'cannot'),
      who: code('whom', 'said_by'),
    },
    by: ['changed_by', undefined],
    quiet: ['occupations'],
  },
  match_suggestions: {
    title: all(said('suggestion'), swedish('workplace')),
    on: day('suggested_on'),
    lines: {
      employer: swedish('employer'),
      occupation: swedish('occupation_name'),
      distance: inside(
        'reasons',
        when('rule', (rule) => rule === 'near', amount('kilometres', 'km')),
      ),
      words: text('words'),
      takenBack: day('withdrawn_at'),
    },
    by: ['suggested_by', undefined],
  },
  match_answers: {
    title: all(code('whom', 'party'), code('yes-no', 'answer')),
    on: day('answered_at'),
    lines: {
      about: of('match_suggestions', 'suggestion_id', swedish('workplace')),
      words: text('words'),
      way: code('way', 'way'),
    },
    by: ['account', undefined],
    quiet: ['number'],
  },
  cv_permissions: {
    title: all(said('cv-permission'), swedish('employer')),
    on: span('given_at', 'revoked_at'),
    lines: { cv: text('cv_name'), way: code('way', 'way') },
    by: ['given_by', undefined],
  },
  cv_handouts: {
    title: said('cv-handed'),
    on: day('handed_at'),
    lines: { way: code('way', 'way') },
    by: ['handed_by', undefined],
  },
  workplace_followings: {
    title: all(said('workplace-tells'), workplace('placement_id')),
    lines: { shownAs: text('shown_name') },
    quiet: ['reminds', 'reminded_week'],
  },
  workplace_weeks: {
    title: all(said('workplace-week'), workplace('placement_id')),
    on: day('week_on'),
    lines: {
      daysHere: inside(
        'days',
        when('says', (says) => says === 'here', day('on')),
      ),
      daysTold: inside(
        'days',
        when('says', (says) => says === 'told', day('on')),
      ),
      daysSilent: inside(
        'days',
        when('says', (says) => says === 'silent', day('on')),
      ),
      going: face('going'),
      understands: face('understands'),
      tasksDone: inside('tasks', swedish('words')),
      words: swedish('words'),
      way: code('way', 'way'),
    },
    by: [undefined, 'answered_at'],
    quiet: ['number'],
  },
  workplace_cv_answers: {
    title: all(said('cv-line'), code('yes-no', 'answer')),
    on: day('answered_at'),
    lines: { about: workplace('placement_id'), words: swedish('words'), way: code('way', 'way') },
    quiet: ['number'],
  },
  workplace_safety_talks: {
    title: all(said('safety-talk'), workplace('placement_id')),
    on: day('held_on'),
    lines: { done: safetyPoints('done'), notDone: safetyPoints('not-done'), words: inside('points', swedish('words')) },
    quiet: ['number'],
  },
  workplace_adaptations: {
    title: said('adaptation'),
    on: day('added_at'),
    lines: {
      about: workplace('placement_id'),
      words: swedish('words'),
      asked: day('asked_at'),
      closed: day('ended_at'),
    },
  },
  workplace_adaptation_consents: {
    title: code('consent', 'answer'),
    on: day('answered_at'),
    lines: {
      about: of('workplace_adaptations', 'adaptation_id', swedish('words')),
      way: code('way', 'way'),
      takenBack: day('withdrawn_at'),
    },
  },
  workplace_visit_words: {
    title: said('visit-words'),
    on: day('written_at'),
    lines: { about: of('meetings', 'meeting_id', day('meets_on')), words: swedish('words') },
    by: ['written_by', undefined],
    quiet: ['number'],
  },
} as const satisfies Record<string, Telling>;
