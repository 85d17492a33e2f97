/** The parts of a participant's page, and the groups they stand in. */
export const participantTabsSv = {
  label: 'Delar av deltagarens sida',
  labelOfGroup: 'Sidor under {group}',
  group: {
    overview: 'Översikt',
    way: 'Vägen framåt',
    support: 'Möten och stöd',
    facts: 'Uppgifter',
    access: 'Insyn och delning',
  },
  part: {
    journey: 'Översikt',
    language: 'Svenska',
    themes: 'Teman',
    interpreters: 'Tolk',
    contacts: 'Stöd och kontakter',
    history: 'Arbetsliv och bakgrund',
    person: 'Personuppgifter',
    contact: 'Kontakt och språk',
    documents: 'Dokument',
    protection: 'Insyn',
    sharing: 'Delning',
  },
};
