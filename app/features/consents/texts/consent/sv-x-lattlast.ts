export const svLattlast = {
  text: {
    title: 'Får vi berätta om dig?',
    body: `Vi som arbetar här får inte berätta om dig för andra. Vi får göra det om du säger ja. Ibland säger lagen att vi måste.

Du bestämmer vad vi får berätta. Du bestämmer för vem, varför och hur länge.

Du måste inte säga ja. Säger du nej får du vara kvar här. Allt är som förut.

Du får ändra dig. Säg till oss. Då slutar vi på en gång. Du behöver inte säga varför.

Det som andra redan har läst kan vi inte ta tillbaka.

Du får fråga oss vem som har läst om dig.`,
  },
  ask: {
    who: 'Vem får se',
    why: 'Varför',
    what: 'Det här får de se',
    until: 'Sista dagen',
    read: 'De får läsa.',
    'read-and-copy': 'De får läsa och spara en kopia.',
    agree: 'Jag säger ja till det som har ett kryss.',
    sign: 'Skriv ditt namn',
  },
  fields: {
    participation: 'Mitt namn och om jag är med här',
    attendance: 'Hur ofta jag kommer',
    situation: 'Vad jag gör: jobb, skola, praktik',
    qualification: 'Mina betyg och intyg',
    support: 'Pengar som jag får, till exempel bidrag',
    health: 'Om jag är sjuk',
    contact: 'Min telefon och e-post',
    languages: 'Mina språk och om jag behöver tolk',
    number: 'Mitt personnummer, utan de sista siffrorna',
    documents:
      'Mina papper, till exempel CV och intyg. De får egna kopior. Papper om sjukdom, pengar eller tillstånd bara om jag sätter kryss där också',
    'fact:highest-education': 'Vilken skola jag har gått',
    'fact:right-to-work': 'Om jag får jobba i Sverige',
    'fact:reception-status': 'Om jag söker asyl eller får bo i Sverige',
    'fact:disability': 'Om jag har en funktionsnedsättning',
  },
  purposes: {
    'plan-together': 'För att planera tillsammans hur jag får jobb eller börjar studera',
    'follow-referral': 'För att se hur det går för mig här',
    'decide-support': 'För att bestämma om jag får stöd eller pengar',
    rehabilitation: 'För att hjälpa mig tillbaka efter sjukdom',
    'next-step': 'För att planera vad jag ska göra sedan',
  },
};
