import {
  all,
  amount,
  clocks,
  code,
  day,
  first,
  flag,
  inside,
  language,
  of,
  said,
  signs,
  spanBefore,
  swedish,
  weekday,
  when,
  worked,
  yesNo,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';
import { factAnswer, factCodes } from './fact-answer.ts';

const ofKind =
  (...kinds: readonly string[]) =>
  (kind: unknown) =>
    kinds.includes(String(kind));

/** Work, school, money and support. */
export const lifeTellings = {
  situations: {
    title: code('situation', 'kind'),
    on: spanBefore('starts_on', 'ends_before'),
    lines: {
      form: first(
        when('kind', ofKind('placement'), inside('details', code('placement-form', 'form'))),
        when('kind', ofKind('employed'), inside('details', code('employment-form', 'form'))),
      ),
      place: inside('details', all(swedish('employer'), swedish('host'))),
      registered: inside('details', code('registration', 'registered')),
      level: inside('details', code('study-level', 'level')),
      sfiPath: inside('details', signs('path')),
      course: inside('details', signs('course')),
      fullTime: inside('details', yesNo('fullTime')),
      studyAid: inside('details', yesNo('studyAid')),
      extent: amount('percent', 'extent_percent'),
      known: code('source', 'source'),
    },
  },
  enrolment_facts: {
    title: code('fact', 'key'),
    on: day('as_of'),
    lines: {
      answer: worked(['key', 'value'], factAnswer, factCodes),
      about: code('fact-point', 'point'),
      known: code('source', 'source'),
    },
  },
  supports: {
    title: code('benefit', 'benefit'),
    on: spanBefore('starts_on', 'ends_before'),
    lines: {
      amount: amount('kronor', 'amount_ore_per_month'),
      paidBy: code('payer', 'payer'),
      known: code('source', 'source'),
    },
  },
  qualifications: {
    title: swedish('name'),
    on: day('awarded_on'),
    lines: { givenBy: swedish('awarding_body'), known: code('source', 'source') },
    quiet: ['from_programme'],
  },
  course_applications: {
    title: swedish('course'),
    lines: { status: code('status', 'status'), modules: swedish('modules_done') },
  },
  course_application_moves: {
    title: all(of('course_applications', 'application_id', swedish('course')), code('status', 'to_status')),
    on: day('on_day'),
    by: ['moved_by', 'moved_at'],
  },
  support_matters: {
    title: code('support-area', 'area'),
    on: day('opened_on'),
    lines: {
      status: code('status', 'state'),
      doer: code('whom', 'holder'),
      next: day('next_contact_on'),
      done: day('settled_on'),
    },
  },
  support_contacts: {
    title: all(said('support-contact'), code('support-area', 'area')),
    lines: { status: flag('is_former', 'former') },
  },
  support_log: {
    title: all(of('support_matters', 'matter_id', code('support-area', 'area')), code('way', 'channel')),
    on: day('happened_on'),
    lines: { status: code('status', 'to_state') },
    by: ['logged_by', 'logged_at'],
  },
  sfi_courses: {
    title: said('sfi'),
    lines: {
      school: swedish('provider'),
      form: code('sfi-form', 'form'),
      time: code('part-of-day', 'part_of_day'),
      grade: all(signs('grade'), day('graded_on')),
      status: code('status', 'ended_as'),
    },
  },
  sfi_times: { title: all(said('sfi'), weekday('weekday'), clocks('starts_at', 'ends_at')) },
  sfi_pauses: {
    title: said('sfi-pause'),
    on: spanBefore('starts_on', 'ends_before'),
    lines: { why: code('reason', 'reason') },
  },
  language_estimates: {
    title: all(said('your-swedish'), code('whom', 'view')),
    on: day('stated_on'),
    lines: {
      listening: code('level', 'listening'),
      speaking: code('level', 'speaking'),
      reading: code('level', 'reading'),
      writing: code('level', 'writing'),
      takenBack: day('annulled_at'),
    },
  },
  interpreter_orders: {
    title: all(said('interpreter'), language('language')),
    on: day('held_on'),
    lines: {
      time: clocks('starts_at', 'ends_at'),
      status: code('status', 'state'),
      way: code('way', 'form'),
      forWhat: code('interpreter-occasion', 'occasion'),
      sex: code('sex', 'gender'),
    },
    by: ['ordered_by', 'ordered_at'],
  },
  interpreter_order_moves: {
    title: all(said('interpreter'), code('status', 'to_state')),
    on: day('moved_at'),
    lines: { about: of('interpreter_orders', 'order_id', day('held_on')) },
    by: ['moved_by', undefined],
    quiet: ['from_state'],
  },
} as const satisfies Record<string, Telling>;
