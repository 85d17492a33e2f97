import type { Insertable } from 'kysely';
import type { DB } from '#app/platform/db/generated.ts';

/** Tables that the demo fills, in an order in which every reference points backwards. */
export const demoTables = [
  'tenants',
  'organisations',
  'accounts',
  'programmes',
  'application_settings',
  'open_list_settings',
  'associations',
  'association_links',
  'open_activities',
  'role_assignments',
  'text_reports',
  'people',
  'named_readers',
  'person_protection',
  'person_bars',
  'person_directory',
  'person_identifiers',
  'person_number_absences',
  'person_names',
  'person_languages',
  'person_language_needs',
  'person_contacts',
  'enrolments',
  'enrolment_moves',
  'referrals',
  'referral_messages',
  'referral_decisions',
  'place_offers',
  'waiting_skips',
  'waiting_priorities',
  'consent_texts',
  'disclosures',
  'hand_overs',
  'situations',
  'supports',
  'qualifications',
  'enrolment_facts',
  'venues',
  'closures',
  'activities',
  'listed_activities',
  'activity_weekly_times',
  'activity_leaders',
  'team_members',
  'activity_members',
  'activity_sessions',
  'attendance_marks',
  'held_back_saves',
  'held_back_marks',
  'parts',
  'feedback_counts',
  'session_reflections',
  'absence_notices',
  'place_requests',
  'place_request_events',
  'member_exclusions',
  'kept_apart',
  'check_in_cards',
  'portal_cards',
  'portal_devices',
  'reminder_rules',
  'reminder_wishes',
  'reminder_messages',
  'follow_ups',
  'assessments',
  'assessment_answers',
  'goal_pictures',
  'goal_translations',
  'goal_comments',
  'plan_steps',
  'plan_step_changes',
  'step_help_requests',
  'track_wishes',
  'plan_agreements',
  'plan_reviews',
  'review_exemptions',
  'week_occupations',
  'week_aims',
  'track_choices',
  'phase_moves',
  'validation_contacts',
  'skills',
  'skill_evidence',
  'cvs',
  'meetings',
  'meeting_notes',
  'meeting_note_versions',
  'meeting_attendees',
  'meeting_promises',
  'meeting_minutes',
  'meeting_minutes_additions',
  'person_proxies',
  'peer_supervisions',
  'sfi_courses',
  'sfi_times',
  'language_estimates',
  'interpreter_orders',
  'interpreter_order_moves',
  'support_contacts',
  'support_matters',
  'support_log',
  'audit_events',
] as const satisfies readonly (keyof DB)[];

export type DemoTable = (typeof demoTables)[number];

/** Rows to be written, by table. */
export type Rows = { [Table in DemoTable]: Insertable<DB[Table]>[] };

/** What ties a row to one person's stay in one programme. */
export type Keys = {
  tenant_id: string;
  programme_id: string;
  person_id: string;
  enrolment_id: string;
  restricted: boolean;
};

/** No rows yet. */
export function noRows(): Rows {
  return Object.fromEntries(demoTables.map((table) => [table, []])) as unknown as Rows;
}
