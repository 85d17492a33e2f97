export const sv = {
  title: 'Titta med',
  lead: 'Se deltagarens egna sidor som de ser ut i telefonen, för att kunna förklara och hjälpa till.',
  what: 'Du kan inte skriva eller ändra något där. Meddelanden och det som deltagaren har skrivit för sig själv syns inte.',
  traced:
    'Varje sida du öppnar syns i loggen, och deltagaren kan se att du har tittat. Det slutar av sig självt efter 30 minuter.',
  language: 'Språk',
  start: 'Visa sidorna',
  banner: 'Du tittar med hos',
  stop: 'Sluta titta',
} as const;
