import {
  all,
  amount,
  code,
  country,
  day,
  first,
  flag,
  language,
  of,
  said,
  swedish,
  text,
  when,
  words,
  worked,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';

const step = first(text('own_words', 'own_language'), swedish('what'));
const skill = first(text('own_title', 'own_language'), swedish('title'));
// In Swedish beside, where she has words of her own; else it is the title already.
const beside = (own: string, column: string) => when(own, (value) => value !== null && value !== '', swedish(column));

/** Her goal, her steps, her answers and what she can. */
export const wayTellings = {
  goal_pictures: {
    title: said('goal'),
    on: day('agreed_on'),
    lines: {
      tomorrow: text('tomorrow', 'language'),
      already: text('already_there', 'language'),
      stepUp: text('one_step_up', 'language'),
      scale: amount('of-ten', 'scale'),
      who: code('whom', 'held_pen'),
      how: code('way', 'agreed_how'),
      sees: flag('peer_sees', 'peer-sees'),
    },
    quiet: ['number'],
  },
  goal_translations: {
    title: said('goal-in-swedish'),
    on: day('recorded_at'),
    lines: {
      tomorrow: swedish('tomorrow'),
      already: swedish('already_there'),
      stepUp: swedish('one_step_up'),
      who: code('whom', 'translated_by'),
    },
    by: ['recorded_by', undefined],
  },
  goal_comments: { title: said('goal-comment'), on: day('recorded_at'), by: ['recorded_by', undefined] },
  goal_files: {
    title: all(said('goal'), code('media', 'media_type')),
    on: day('added_at'),
    by: [undefined, undefined],
    quiet: ['file'],
  },
  plan_steps: {
    title: step,
    on: day('state_on'),
    lines: {
      status: code('step-state', 'state'),
      inSwedish: beside('own_words', 'what'),
      doer: code('doer', 'doer'),
      helps: swedish('helps'),
      due: day('due_on'),
    },
    quiet: ['due_as'],
  },
  plan_step_changes: {
    title: code('step-state', 'to_state'),
    on: day('changed_at'),
    lines: { about: of('plan_steps', 'step_id', step) },
    by: ['changed_by', undefined],
    quiet: ['from_state'],
  },
  step_help_requests: {
    title: said('asked-help'),
    on: day('asked_at'),
    lines: {
      about: of('plan_steps', 'step_id', step),
      youWrote: text('words', 'language'),
      answer: all(text('answer'), day('answered_at')),
      takenBack: day('withdrawn_at'),
    },
    by: ['answered_by', undefined],
  },
  plan_agreements: { title: said('plan-agreed'), on: day('agreed_on'), lines: { how: code('way', 'agreed_how') } },
  plan_reviews: { title: said('plan-reviewed'), on: day('held_on') },
  review_exemptions: {
    title: said('no-review'),
    on: day('recorded_at'),
    lines: { why: code('reason', 'reason'), lasts: day('lasts_through'), takenBack: day('ended_at') },
    by: ['recorded_by', undefined],
  },
  assessments: {
    title: first(words('instrument'), code('assessment', 'use')),
    on: day('held_on'),
    lines: { about: words('point') },
    by: ['started_by', 'started_at'],
    quiet: ['instrument', 'instrument_key', 'instrument_number', 'point_key', 'closed_at'],
  },
  assessment_answers: {
    title: first(words('question'), code('assessment', 'use')),
    on: day('said_on'),
    lines: {
      about: words('area'),
      answer: first(words('answer'), amount('plain', 'step')),
      words: text('words', 'language'),
      who: code('whom', 'rater'),
    },
    quiet: ['area', 'area_key', 'item_key', 'answer', 'is_translation'],
  },
  own_answer_drafts: {
    title: said('draft'),
    on: day('answered_at'),
    lines: { answer: amount('plain', 'step') },
    quiet: ['area_key', 'item_key'],
  },
  skills: {
    title: skill,
    lines: {
      kind: code('skill', 'kind'),
      inSwedish: beside('own_title', 'title'),
      words: text('own_description', 'own_language'),
      described: swedish('description'),
      occupation: swedish('occupation_name'),
      place: all(swedish('place'), country('country')),
      years: worked(['from_year', 'to_year', 'is_ongoing'], (row) => {
        const [from, to] = [row['from_year'], row['to_year']].map((year) => (year === null ? '' : String(year)));
        const isOpen = row['is_ongoing'] === true && from !== '';
        const years = from === to || to === '' ? `${from}${isOpen ? ' –' : ''}` : `${from} – ${to}`.trim();
        return years === '' ? [] : [{ as: 'signs', text: years }];
      }),
      papers: code('papers', 'papers'),
      status: code('skill-state', 'state'),
      takenBack: day('removed_at'),
    },
  },
  skill_evidence: {
    title: code('evidence', 'move'),
    on: day('shown_on'),
    lines: {
      about: of('skills', 'skill_id', skill),
      how: code('evidence-way', 'way'),
      status: code('skill-state', 'state_after'),
    },
  },
  cvs: {
    title: all(said('cv'), text('name')),
    on: day('agreed_on'),
    lines: { language: language('language'), words: text('intro', 'language') },
  },
} as const satisfies Record<string, Telling>;
