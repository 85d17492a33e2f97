/** What is wrong in a field of a person's file. */
export const personProblemsSv = {
  'born-in-the-future': 'Födelsedatumet har inte varit än.',
  'born-too-long-ago': 'Kontrollera födelseåret.',
  'reason-missing': 'Skriv varför det ändras.',
  'language-unknown': 'Välj ett språk i listan.',
  'phone-unreadable': 'Skriv telefonnumret med siffror, till exempel 070-123 45 67.',
  'email-unreadable': 'Kontrollera e-postadressen, till exempel namn@exempel.se.',
  'number-unreadable':
    'Numret går inte att läsa. Personnummer och samordningsnummer har 10 eller 12 siffror, dossiernummer 7 eller 8.',
  'number-no-such-day': 'Numret börjar inte med en riktig dag. Kontrollera år, månad och dag.',
  'number-in-the-future': 'Numret börjar med en dag som inte har varit än. Kontrollera året.',
  'number-wrong-check-digit':
    'Den sista siffran, kontrollsiffran, stämmer inte med siffrorna före. Jämför siffra för siffra med handlingen: ofta är en siffra fel, eller så har två bytt plats.',
  'number-known': 'Personen med det numret finns redan bland dina deltagare.',
  'number-not-here':
    'Numret går inte att registrera här. Inget är sparat. Vänd dig till samordnaren eller administratören, som kan hjälpa dig vidare.',
  'number-wrong-length':
    'Antalet siffror stämmer inte. Personnummer och samordningsnummer har 10 eller 12 siffror, dossiernummer 7 eller 8.',
  'number-no-such-century':
    'De två första siffrorna är inget århundrade. Ett nummer med 12 siffror börjar med 19 eller 20.',
  'number-plus-too-young':
    'Plustecken betyder att personen fyller 100 år eller mer. Kontrollera årtalet eller skriv bindestreck.',
  'number-already-hers': 'Numret finns redan i listan och gäller.',
  'number-the-same': 'Det är ett nummer som personen redan har.',
  'number-not-current': 'Någon annan har redan bytt ut eller avslutat numret. Se vad som gäller nu.',
  'level-only-for-coordination-number': 'Nivån gäller bara samordningsnummer. Välj Inte angivet.',
  'change-before-number': 'Dagen är före den dag då det gamla numret började gälla.',
  'has-number': 'Personen har ett nummer som gäller. Avsluta det först om det är fel.',
  'born-not-first-of-january': 'Är dagen okänd skriver du den 1 januari.',
  'name-there-already': 'Namnet finns redan i listan.',
  'language-missing': 'Välj språk, eller töm raden.',
  'language-twice': 'Språket står redan på en rad ovanför.',
  'not-a-time': 'Skriv klockslaget som 09:30.',
  'time-required': 'Skriv både från och till.',
  'time-before-start': 'Sluttiden är före starttiden.',
  'holder-name-required': 'Skriv vem ni når personen genom.',
  'first-but-not-safe': 'Det som inte är säkert kan inte användas först.',
  'contact-gone': 'Någon annan har tagit bort kontaktvägen.',
} as const;
