import {
  all,
  code,
  day,
  first,
  flag,
  language,
  moment,
  of,
  said,
  span,
  spanBefore,
  swedish,
  text,
  when,
  who,
} from '../pieces.ts';
import type { Telling } from '../telling.ts';

const paper = first(swedish('title'), code('paper', 'kind'));
const consent = {
  organisation: swedish('to_organisation'),
  to: who('to_account'),
  forWhat: code('purpose', 'purpose'),
  fields: code('field', 'fields'),
  may: code('allowed', 'allowed'),
};

/** Papers, and who gets to know what: yes and no, what she has asked for, cards and phones. */
export const sharingTellings = {
  documents: {
    title: paper,
    on: day('added_at'),
    lines: {
      kind: when('title', (title) => title !== null, code('paper', 'kind')),
      shown: day('shown_since'),
      takenBack: day('deleted_at'),
    },
    by: ['added_by', undefined],
  },
  document_versions: {
    title: all(said('file'), code('media', 'media_type')),
    on: day('added_at'),
    lines: { about: of('documents', 'document_id', paper) },
    by: ['added_by', undefined],
    quiet: ['number', 'file'],
  },
  document_changes: {
    title: code('paper-change', 'what'),
    on: day('changed_at'),
    lines: { about: of('documents', 'document_id', paper) },
    by: ['changed_by', undefined],
  },
  document_openings: {
    title: said('paper-opened'),
    on: moment('opened_at'),
    lines: { about: of('documents', 'document_id', paper), why: code('opened-for', 'reason') },
    by: ['account', undefined],
  },
  disclosures: {
    title: code('consent', 'answer'),
    on: spanBefore('valid_from', 'valid_before'),
    lines: {
      ...consent,
      how: all(code('way', 'channel'), code('way', 'evidence')),
      needed: code('consent-interpreter', 'interpreter'),
      takenBack: all(day('withdrawn_at'), code('way', 'withdrawn_how')),
      closed: day('sealed_at'),
    },
    quiet: ['from_organisation', 'secrecy_ground', 'gdpr_ground', 'special_ground'],
  },
  disclosure_requests: {
    title: said('consent-asked'),
    on: day('asked_at'),
    lines: { ...consent, lasts: day('valid_before'), takenBack: day('called_back_at') },
    by: ['asked_by', undefined],
  },
  disclosure_reviews: {
    title: all(said('consent-reviewed'), code('review-point', 'point')),
    on: day('reviewed_at'),
    by: ['reviewed_by', undefined],
  },
  hand_overs: {
    title: all(said('handed-over'), swedish('to_name')),
    on: day('handed_over_on'),
    lines: {
      fields: code('field', 'fields'),
      why: code('hand-over-ground', 'ground'),
      way: code('way', 'how'),
      takenBack: day('annulled_at'),
    },
  },
  guarded_readers: {
    title: all(said('guarded-reader'), who('reader')),
    on: span('named_at', 'valid_until'),
    lines: { takenBack: day('ended_at') },
    by: ['named_by', undefined],
  },
  own_requests: {
    title: code('own-request', 'kind'),
    on: day('asked_at'),
    lines: {
      about: swedish('about'),
      youWrote: text('words', 'language'),
      why: code('reason', 'reason'),
      when: span('from_on', 'until_on'),
      status: code('status', 'answer'),
      answer: all(swedish('answer_words'), day('answered_at')),
      takenBack: day('taken_back_at'),
    },
    by: ['answered_by', undefined],
    quiet: ['words'],
  },
  own_copies: {
    title: said('copy-made'),
    on: moment('made_at'),
    lines: { language: language('language'), why: code('copy-reason', 'reason') },
    by: ['account', undefined],
  },
  portal_cards: {
    title: said('card'),
    on: span('made_at', 'ended_at'),
    lines: {
      opened: day('opened_at'),
      used: day('taken_at'),
      locked: day('locked_at'),
      whyEnded: code('card-ended', 'ended_why'),
    },
    by: ['made_by', undefined],
  },
  portal_devices: {
    title: all(said('phone'), text('label')),
    on: span('created_at', 'ended_at'),
    lines: {
      lastOpened: day('last_seen_on'),
      shared: flag('is_shared', 'shared-phone'),
      who: code('whom', 'ended_by'),
    },
    by: [undefined, undefined],
  },
  portal_looks: {
    title: said('looked-along'),
    on: moment('started_at'),
    lines: { until: moment('ended_at') },
    by: ['account', undefined],
  },
} as const satisfies Record<string, Telling>;
