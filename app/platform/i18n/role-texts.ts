import { texts } from './texts.ts';

/** What each role is called. Every door and feature that names a role uses these. */
export const roleTexts = texts(
  {
    coordinator: 'Samordnare',
    'case-worker': 'Handläggare',
    'peer-coach': 'Peer',
    'activity-leader': 'Aktivitetsledare',
    'partner-officer': 'Kontakt hos samverkanspart',
    employer: 'Arbetsgivare',
    association: 'Förening',
    participant: 'Deltagare',
    evaluator: 'Utvärderare',
    funder: 'Finansiär',
    'tenant-administrator': 'Administratör',
    'system-administrator': 'Systemadministratör',
    none: 'Ingen roll just nu',
  },
  {
    coordinator: 'Coordinator',
    'case-worker': 'Case worker',
    'peer-coach': 'Peer coach',
    'activity-leader': 'Activity leader',
    'partner-officer': 'Partner officer',
    employer: 'Employer',
    association: 'Association',
    participant: 'Participant',
    evaluator: 'Evaluator',
    funder: 'Funder',
    'tenant-administrator': 'Administrator',
    'system-administrator': 'System administrator',
    none: 'No role right now',
  },
);
