/** How attendance is corrected and reported in a programme. */
export const attendanceSv = {
  attendance: {
    title: 'Närvaro och redovisning',
    lead: 'Lämna tomt det som ska följa den vanliga regeln.',
    days: 'Dagar utan skäl',
    daysHint: 'Så länge efter passet ändras närvaro utan att någon frågar varför. Vanligt är 14 dagar.',
    hours: 'Timmar att redovisa',
    hoursHint: 'Vanligt är hela timmar, avrundade nedåt en gång för hela månaden. Jämför med finansiärens anvisning.',
    column: 'Filens kolumn {number}',
    columnsHint:
      'Kolumnerna i den månatliga deltagarfilen, i ordning. Vanligt är nummer, start, slut och timmar. Jämför med projektets mall från SCB.',
    needsReason: 'Skäl krävs för ändrad närvaro',
    afterDays: 'efter {count, plural, one {# dag} other {# dagar}}',
    fileColumns: 'Kolumner i deltagarfilen',
    roundings: { 'rounded-down': 'Hela timmar, avrundade nedåt', exact: 'Exakt, med två decimaler' },
    columns: { number: 'Identitetsnummer', startsOn: 'Startdag', endsOn: 'Slutdag', hours: 'Timmar' },
  },
} as const;
