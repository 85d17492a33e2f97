import type { Locale } from '#app/platform/i18n/texts.ts';

// By the name of the permission that was used.
const purposes: Record<string, { sv: string; en: string }> = {
  'own-account': { sv: 'Startsidan, sökning eller eget konto', en: 'Start page, search or own account' },
  'sign-in': { sv: 'Inloggning', en: 'Signing in' },
  'sign-out': { sv: 'Utloggning', en: 'Signing out' },
  demo: { sv: 'Inloggning i demon', en: 'Signing in to the demo' },
  'participant.list': { sv: 'Se deltagarlistan', en: 'See the list of participants' },
  'participant.read': { sv: 'Se en deltagare', en: 'See a participant' },
  'participation.read': { sv: 'Se deltagandet', en: 'See the participation' },
  'participant.export': { sv: 'Hämta deltagarlistan som fil', en: 'Download the list of participants' },
  'participant.register': { sv: 'Registrera deltagare', en: 'Register a participant' },
  'enrolment.move': { sv: 'Ändra läge för ett deltagande', en: 'Change the status of an enrolment' },
  'enrolment.edit': { sv: 'Ändra inskrivningen', en: 'Edit an enrolment' },
  'enrolment.mark-mistaken': { sv: 'Markera som felregistrerad', en: 'Mark as mistaken' },
  'enrolment.end': { sv: 'Avsluta ett deltagande', en: 'End an enrolment' },
  'person.edit': { sv: 'Ändra personuppgifter', en: 'Edit personal details' },
  'person.reveal-number': { sv: 'Visa identitetsnummer', en: 'Show an identity number' },
  'history.read': { sv: 'Se arbetsliv och bakgrund', en: 'See working life and background' },
  'history.record': { sv: 'Anteckna arbetsliv och bakgrund', en: 'Record working life and background' },
  'follow-up.list': { sv: 'Se uppföljningar', en: 'See follow-ups' },
  'follow-up.answer': { sv: 'Besvara en uppföljning', en: 'Answer a follow-up' },
  'result.read': { sv: 'Se resultat', en: 'See results' },
  'result.open-people': { sv: 'Se personerna bakom en siffra', en: 'See the people behind a figure' },
  'activity.list': { sv: 'Se aktiviteter', en: 'See activities' },
  'activity.read': { sv: 'Se en aktivitet', en: 'See an activity' },
  'activity.plan': { sv: 'Planera aktiviteter', en: 'Plan activities' },
  'activity.members': { sv: 'Ändra vilka som är med', en: 'Change who takes part' },
  'session.change': { sv: 'Ändra ett pass', en: 'Change a session' },
  'attendance.read': { sv: 'Se närvaro', en: 'See attendance' },
  'attendance.take': { sv: 'Ta närvaro', en: 'Mark attendance' },
  'attendance.export': { sv: 'Se eller hämta timmar', en: 'See or download hours' },
  'programme.read': { sv: 'Se program', en: 'See programmes' },
  'programme.create': { sv: 'Skapa program', en: 'Create a programme' },
  'programme.edit': { sv: 'Ändra program', en: 'Edit a programme' },
  'programme.extend': { sv: 'Förlänga program', en: 'Extend a programme' },
  'account.read': { sv: 'Se konton', en: 'See accounts' },
  'account.list': { sv: 'Se konton', en: 'See accounts' },
  'account.create': { sv: 'Skapa konto', en: 'Create an account' },
  'account.assign-role': { sv: 'Ge eller avsluta en roll', en: 'Give or end a role' },
  'account.invite': { sv: 'Skapa startlänk', en: 'Make a start link' },
  'account.disable': { sv: 'Stänga eller öppna ett konto', en: 'Close or reopen an account' },
  'account.end-sessions': { sv: 'Logga ut någon överallt', en: 'Sign somebody out everywhere' },
  'account.reset-code': { sv: 'Nollställa engångskod', en: 'Reset a one-time code' },
  'organisation.list': { sv: 'Se organisationer', en: 'See organisations' },
  'organisation.change': { sv: 'Ändra organisationer', en: 'Change organisations' },
  'audit.read': { sv: 'Se loggen', en: 'See the log' },
  'tenant.list': { sv: 'Se huvudmän', en: 'See tenants' },
  'tenant.found': { sv: 'Lägga upp en huvudman', en: 'Set up a tenant' },
};

const reasons: Record<string, { sv: string; en: string }> = {
  'agency-contact': { sv: 'kontakt med myndighet', en: 'contact with an agency' },
  'check-identity': { sv: 'kontrollera att det är rätt person', en: 'check that it is the right person' },
  'report-to-funder': { sv: 'rapport till finansiären', en: 'report to the funder' },
  'correct-number': { sv: 'rätta numret', en: 'correct the number' },
  other: { sv: 'annat skäl', en: 'another reason' },
};

/** What somebody was doing, in words, with the stated reason if there was one; the code itself when it has no words. */
export function purposeInWords(locale: Locale, purpose: string): string {
  const [name = '', reason] = purpose.split(':');
  const words = purposes[name]?.[locale] ?? name;
  return reason === undefined ? words : `${words}: ${reasons[reason]?.[locale] ?? reason}`;
}
