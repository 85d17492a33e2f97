export const sv = {
  goneTitle: 'Sidan finns inte',
  gone: 'Det finns inget här för dig. Gå till din första sida.',
  brokenTitle: 'Något gick fel',
  broken: 'Det är inte ditt fel. Vänta en stund och försök igen. Visa koden för din coach om det händer igen.',
  lookingTitle: 'Du tittar bara',
  looking: 'Härifrån sparas ingenting. Bara hon själv kan skriva på sina sidor.',
  home: 'Till min första sida',
} as const;
