import {
  all,
  amount,
  clock,
  code,
  day,
  flag,
  inside,
  language,
  moment,
  of,
  said,
  swedish,
  text,
  when,
  who,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';

const counterpart = code('role', 'with_role');
const thread = all(counterpart, swedish('activity'));
const ofMeeting = of('meetings', 'meeting_id', day('meets_on'));

/** Meetings, what was written at them, and messages. */
export const meetingTellings = {
  meetings: {
    title: all(code('meeting', 'kind'), who('host')),
    on: day('meets_on'),
    lines: {
      time: all(clock('starts_at'), amount('time', 'minutes_held')),
      about: code('theme', 'themes'),
      agenda: code('agenda', 'agenda'),
      status: code('status', 'status'),
      who: code('whom', 'because_of'),
      way: code('way', 'form'),
      place: swedish('place'),
      language: language('language'),
      needed: flag('interpreter', 'with-interpreter'),
    },
    quiet: ['minutes_planned'],
  },
  meeting_attendees: {
    title: all(said('took-part'), swedish('organisation')),
    on: ofMeeting,
    lines: { status: flag('came', 'came', 'did-not-come') },
    by: [undefined, undefined],
    quiet: ['added_at'],
  },
  meeting_promises: {
    title: swedish('what'),
    on: ofMeeting,
    lines: { status: code('status', 'status'), due: day('due_on'), done: day('settled_on') },
  },
  meeting_notes: {
    title: said('note'),
    on: day('written_at'),
    lines: { about: ofMeeting },
    by: ['author', undefined],
    quiet: ['audience'],
  },
  meeting_note_versions: {
    title: said('note'),
    on: day('written_at'),
    lines: {
      about: of('meeting_notes', 'note_id', ofMeeting),
      topics: swedish('topics'),
      decided: swedish('decided'),
      next: swedish('nextStep'),
      agreed: swedish('agreed'),
    },
    by: ['written_by', undefined],
    quiet: ['number', 'topics', 'decided', 'nextStep', 'agreed'],
  },
  meeting_minutes: {
    title: said('minutes'),
    on: day('written_at'),
    lines: {
      about: ofMeeting,
      words: text('ownWords', 'language'),
      inSwedish: all(swedish('inSwedish'), swedish('text')),
      shown: day('shared_at'),
    },
    by: ['author', undefined],
    quiet: ['ownWords', 'inSwedish', 'text'],
  },
  meeting_minutes_additions: {
    title: said('minutes-more'),
    on: day('added_at'),
    lines: { words: swedish('text') },
    by: ['added_by', undefined],
    quiet: ['text'],
  },
  messages: {
    title: all(
      who('author'),
      when('author', (author) => author === null, said('you')),
    ),
    on: moment('sent_at'),
    lines: {
      with: of('message_threads', 'thread_id', thread),
      words: text('text', 'language'),
      translated: inside('translation', text('text', 'language')),
    },
    quiet: ['text', 'phrase', 'translation', 'shown_from'],
  },
  message_threads: {
    title: all(said('thread'), thread),
    on: day('started_at'),
    lines: { with: who('peer'), answersNow: who('held_by'), last: day('last_at') },
  },
  message_steps: {
    title: code('thread-step', 'kind'),
    on: moment('at'),
    lines: { to: who('to_account') },
    by: ['by', undefined],
  },
  message_reads: { title: all(said('read-by'), who('reader')), on: moment('read_through') },
  message_files: {
    title: all(said('message-file'), code('media', 'media_type')),
    on: of('messages', 'message_id', day('sent_at')),
    quiet: ['file'],
  },
} as const satisfies Record<string, Telling>;
