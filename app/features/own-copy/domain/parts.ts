/** The parts of a copy, in the order they are read, each with the tables it is made of. What no part names comes under `more`. */
export const copyParts = {
  me: {
    name: ['person_directory', 'people', 'person_names'],
    number: ['person_identifiers', 'person_number_absences'],
    contact: ['person_contacts'],
    languages: ['person_languages', 'person_language_needs'],
    proxy: ['person_proxies'],
    corrected: ['person_corrections'],
  },
  'taking-part': {
    programme: [
      'enrolments',
      'enrolment_moves',
      'case_worker_changes',
      'phase_moves',
      'follow_ups',
      'follow_up_attempts',
      'follow_up_replies',
    ],
    application: ['referrals', 'applications', 'referral_decisions', 'referral_messages'],
    waiting: ['place_offers', 'waiting_priorities', 'waiting_skips'],
    track: ['track_choices', 'track_wishes'],
    kept: ['retention_holds', 'retention_removals'],
  },
  life: {
    situation: ['situations', 'enrolment_facts'],
    money: ['supports'],
    training: ['qualifications', 'course_applications', 'course_application_moves'],
    placements: [
      'placements',
      'placement_terms',
      'placement_answers',
      'placement_moves',
      'placement_links',
      'placement_jobs',
      'placement_follow_ups',
      'employer_bars',
      'match_wishes',
      'match_suggestions',
      'match_answers',
      'cv_permissions',
      'cv_handouts',
      'workplace_followings',
      'workplace_weeks',
      'workplace_cv_answers',
      'workplace_safety_talks',
      'workplace_adaptations',
      'workplace_adaptation_consents',
      'workplace_visit_words',
    ],
    support: ['support_contacts', 'support_matters', 'support_log'],
    sfi: ['sfi_courses', 'sfi_times', 'sfi_pauses', 'language_estimates'],
    interpreter: ['interpreter_orders', 'interpreter_order_moves'],
  },
  days: {
    groups: ['activity_members', 'member_exclusions', 'place_requests', 'place_request_events', 'parts'],
    attendance: ['attendance_marks', 'attendance_mark_versions', 'held_back_marks', 'attendance_months'],
    absence: ['absence_notices'],
    months: ['month_sheets', 'month_certificates', 'month_sent_lines'],
    week: ['week_aims', 'week_occupations'],
    reminders: [
      'reminder_wishes',
      'reminder_messages',
      'reminder_changes',
      'message_notice_choices',
      'participant_calendars',
      'check_in_cards',
    ],
  },
  way: {
    goal: ['goal_pictures', 'goal_translations', 'goal_comments', 'goal_files'],
    steps: ['plan_steps', 'plan_step_changes', 'step_help_requests'],
    agreements: ['plan_agreements', 'plan_reviews', 'review_exemptions'],
    answers: ['assessments', 'assessment_answers', 'own_answer_drafts'],
    skills: ['skills', 'skill_evidence', 'cvs'],
  },
  meetings: {
    meetings: ['meetings', 'meeting_attendees', 'meeting_promises', 'meeting_results'],
    notes: ['meeting_notes', 'meeting_note_versions', 'meeting_minutes', 'meeting_minutes_additions'],
  },
  messages: { messages: ['message_threads', 'messages', 'message_files', 'message_steps', 'message_reads'] },
  papers: { papers: ['documents', 'document_versions', 'document_changes', 'document_openings'] },
  sharing: {
    consents: ['disclosures', 'disclosure_requests', 'disclosure_reviews', 'hand_overs', 'guarded_readers'],
    requests: ['own_requests', 'own_copies'],
    phones: ['portal_cards', 'portal_devices', 'portal_looks'],
  },
  more: { more: [] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type CopyPart = keyof typeof copyParts;
export const partKeys = Object.keys(copyParts) as CopyPart[];
export type GroupKey = { [Part in CopyPart]: keyof (typeof copyParts)[Part] }[CopyPart];

/** What is about a person or her participation and yet in no copy, and why. Every other such table has its view in the schema `copied`. */
export const notCopied: Record<string, string> = {
  participant_names: 'worked out of her names, to search by',
  participant_name_keys: 'worked out of her names, to search by',
  person_keys: 'worked out of her names and numbers, to find her twice',
  month_sheet_links: 'a secret address of a sheet that is in the copy',
  portal_sms_codes: 'one-time codes, gone after two days',
  portal_kept_forms: 'what she was writing herself, given back to her at the next opening and gone within a day',
  portal_sessions: 'that her own side is open just now',
  person_protection: 'keeps her safe: staff test it and hand it out',
  named_readers: 'keeps her safe: staff test it and hand it out',
  named_reader_changes: 'keeps her safe: staff test it and hand it out',
  emergency_accesses: 'keeps her safe: staff test it and hand it out',
  emergency_acknowledgements: 'keeps her safe: staff test it and hand it out',
  number_tries: 'keeps her safe: staff test it and hand it out',
  person_bars: 'whose account is closed to her: staff test it and hand it out',
  kept_apart: 'about two people: staff test it and hand it out',
  kept_apart_overrides: 'about two people: staff test it and hand it out',
  merge_inquiries: 'a doubt whether two people are one: staff test it and hand it out',
  merge_questions: 'a doubt whether two people are one: staff test it and hand it out',
  work_snoozes: 'what staff put off in their own list: staff test it and hand it out',
};

/** The kinds of what staff test before they hand it out: said to everybody alike, so that it tells nothing of one. */
export const testedKinds = ['notes', 'health', 'protection', 'papers', 'others', 'number'] as const;
