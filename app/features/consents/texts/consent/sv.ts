export const sv = {
  text: {
    title: 'Får vi dela uppgifter om dig?',
    body: `Vi som arbetar här har tystnadsplikt. Vi får inte berätta om dig för andra om du inte säger ja, eller om en lag säger att vi måste.

Du bestämmer vad vi får dela, med vem, varför och hur länge. Du kan säga ja till en sak och nej till en annan.

Det är frivilligt. Säger du nej behåller du din plats och deltar precis som förut.

Du kan ändra dig när du vill. Säg till någon av oss, så slutar vi dela på en gång. Du behöver inte säga varför.

Det som den andra redan har läst eller fått kan vi inte ta tillbaka. Det kan finnas kvar i deras egna papper.

Du kan alltid fråga oss vem som har läst om dig.`,
  },
  ask: {
    who: 'Vem får se',
    why: 'Varför',
    what: 'Det här får de se',
    until: 'Till och med',
    read: 'De får läsa.',
    'read-and-copy': 'De får läsa och spara en egen kopia.',
    agree: 'Jag säger ja till att det som är ikryssat delas.',
    sign: 'Underskrift',
  },
  fields: {
    participation: 'Namn, och om och när jag deltar',
    attendance: 'Närvaro per månad',
    situation: 'Vad jag gör: arbete, studier, praktik',
    qualification: 'Betyg och intyg',
    support: 'Försörjning: ersättningar och bidrag',
    health: 'Hälsa: sjukskrivning och ersättning vid sjukdom',
    contact: 'Telefon och e-post',
    languages: 'Språk och behov av tolk',
    number: 'Personnummer, utan de sista siffrorna',
    documents:
      'Mina papper som kopior: CV, intyg, överenskommelser. Om hälsa, pengar eller tillstånd bara om jag säger ja till det också',
    'fact:highest-education': 'Utbildning',
    'fact:right-to-work': 'Om jag får arbeta i Sverige',
    'fact:reception-status': 'Om jag söker asyl eller har uppehållstillstånd',
    'fact:disability': 'Funktionsnedsättning',
  },
  purposes: {
    'plan-together': 'Planera min väg till arbete eller studier tillsammans',
    'follow-referral': 'Se hur det går för mig här',
    'decide-support': 'Besluta om stöd eller ersättning till mig',
    rehabilitation: 'Samordna min rehabilitering',
    'next-step': 'Förbereda mitt nästa steg hos dem',
  },
};
