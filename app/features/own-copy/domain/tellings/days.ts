import {
  all,
  amount,
  clock,
  clocks,
  code,
  day,
  first,
  flag,
  inside,
  language,
  month,
  said,
  span,
  swedish,
  text,
  weekday,
  who,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';

const mark = code('mark', 'mark');
const absence = code('reason', 'absence_reason');

/** Her days: groups, attendance, hours, reminders. */
export const daysTellings = {
  activity_members: { title: swedish('activity'), on: span('joined_on', 'left_on') },
  member_exclusions: {
    title: all(said('leaves-out'), swedish('activity')),
    on: span('from_on', 'until_on'),
    lines: { when: all(weekday('weekday'), clock('starts_at')), why: code('reason', 'reason') },
  },
  place_requests: {
    title: swedish('activity'),
    on: day('asked_on'),
    lines: {
      status: code('offer', 'status'),
      who: code('whom', 'asked_by'),
      answerBy: day('answer_by'),
      starts: day('starts_on'),
    },
  },
  place_request_events: {
    title: all(swedish('activity'), code('offer', 'event')),
    on: day('recorded_at'),
    lines: { answerBy: day('answer_by') },
  },
  parts: {
    title: all(code('part', 'kind'), swedish('activity')),
    on: span('from_on', 'through_on'),
    lines: { words: swedish('words') },
  },
  attendance_months: {
    title: month('month'),
    lines: {
      here: amount('times', 'present'),
      time: amount('time', 'minutes_present'),
      late: amount('times', 'late'),
      leftEarly: amount('times', 'left_early'),
      absentValid: amount('times', 'absent_valid'),
      absentSilent: amount('times', 'absent_no_notice'),
    },
  },
  attendance_marks: {
    title: swedish('activity'),
    on: day('held_on'),
    lines: { status: mark, why: absence, time: amount('time', 'minutes_present'), who: code('whom', 'source') },
    by: ['marked_by', undefined],
    quiet: ['marked_at'],
    under: { table: 'attendance_months', month: 'held_on' },
  },
  attendance_mark_versions: {
    title: all(said('mark-before'), swedish('activity')),
    on: day('held_on'),
    lines: {
      before: all(mark, absence, amount('time', 'minutes_present')),
      who: all(who('marked_by'), day('marked_at')),
    },
    by: ['replaced_by', 'replaced_at'],
  },
  held_back_marks: {
    title: all(said('mark-waits'), swedish('activity')),
    on: day('made_at'),
    lines: {
      status: inside('mark', mark),
      why: inside('mark', code('reason', 'reason')),
      answer: flag('is_taken', 'mark-taken', 'mark-not-taken'),
    },
  },
  absence_notices: {
    title: all(code('notice', 'says'), swedish('activity')),
    on: span('starts_on', 'ends_on'),
    lines: {
      why: first(code('reason', 'own_reason'), code('reason', 'reason')),
      time: amount('time', 'minutes_late'),
      who: code('whom', 'told_by'),
      told: day('told_on'),
      takenBack: day('withdrawn_at'),
    },
  },
  month_sheets: {
    title: all(said('month-sheet'), month('month')),
    lines: { time: amount('time', 'minutes') },
    by: ['made_by', 'made_at'],
    quiet: ['entries'],
  },
  month_certificates: {
    title: all(said('month-certified'), month('month')),
    on: day('certified_at'),
    lines: {
      answer: code('status', 'answer'),
      who: code('whom', 'certified_by'),
      words: text('comment', 'language'),
      way: code('way', 'way'),
    },
    by: ['account', undefined],
  },
  month_sent_lines: {
    title: all(said('month-sent'), month('month')),
    on: day('sent_at'),
    by: ['sent_by', undefined],
    quiet: ['way', 'layout'],
  },
  week_aims: { title: said('week-aim'), on: day('from_on'), lines: { time: amount('time', 'minutes') } },
  week_occupations: {
    title: code('week-occupation', 'kind'),
    on: span('starts_on', 'ends_on'),
    lines: {
      when: all(weekday('weekdays'), clocks('starts_at', 'ends_at')),
      place: swedish('place'),
      words: swedish('note'),
      takenBack: day('removed_at'),
    },
  },
  check_in_cards: {
    title: said('check-in-card'),
    lines: { shownAs: text('shown_name'), picture: code('sign', 'sign') },
  },
  reminder_wishes: {
    title: said('reminder-wish'),
    on: day('recorded_at'),
    lines: {
      way: code('way', 'channel'),
      language: language('language'),
      pausedUntil: day('paused_until'),
      who: code('whom', 'told_by'),
    },
    by: ['recorded_by', undefined],
  },
  reminder_messages: {
    title: code('reminder', 'kind'),
    on: day('created_at'),
    lines: {
      words: text('text', 'language'),
      way: code('way', 'channel'),
      status: code('status', 'status'),
      done: day('settled_at'),
    },
    quiet: ['about', 'starts_at'],
    by: [undefined, undefined],
  },
  reminder_changes: {
    title: all(said('time-changed'), swedish('activity')),
    on: day('seen_at'),
    lines: { before: all(day('was_on'), clock('was_at')) },
    quiet: ['about'],
  },
  message_notice_choices: {
    title: flag('is_off', 'notices-off', 'notices-on'),
    on: day('changed_at'),
    by: [undefined, undefined],
  },
  participant_calendars: {
    title: said('calendar'),
    on: span('created_at', 'ended_at'),
    lines: { lastOpened: day('last_asked_on') },
    quiet: ['is_neutral'],
    by: [undefined, undefined],
  },
} as const satisfies Record<string, Telling>;
