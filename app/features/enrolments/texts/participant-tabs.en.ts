import type { participantTabsSv } from './participant-tabs.sv.ts';

export const participantTabsEn: typeof participantTabsSv = {
  label: 'Parts of the participant’s page',
  labelOfGroup: 'Pages under {group}',
  group: {
    overview: 'Overview',
    way: 'The way forward',
    support: 'Meetings and support',
    facts: 'Details',
    access: 'Access and sharing',
  },
  part: {
    journey: 'Overview',
    goal: 'Goal picture',
    plan: 'Plan',
    week: 'The week',
    mapping: 'Mapping',
    skills: 'Skills',
    progression: 'Progression',
    meetings: 'Meetings',
    attendance: 'Attendance',
    language: 'Swedish',
    themes: 'Themes',
    interpreters: 'Interpreters',
    contacts: 'Support and contacts',
    history: 'Working life and background',
    person: 'Personal details',
    contact: 'Contact and language',
    documents: 'Documents',
    protection: 'Access',
    sharing: 'Sharing',
  },
};
