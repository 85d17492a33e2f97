/** Reading in, the map, and events. */
export const toolsEn = {
  import: {
    title: 'Read employers in',
    lead: 'From Excel or a text file. First you see what would be added. Nothing is saved until you say so.',
    file: 'List',
    fileHint: 'One row for each workplace, at most {most, number} rows.',
    columns: 'Headings that are known: {names}. Only the first must be there.',
    check: 'Check',
    another: 'Check another list',
    report: 'This has not happened yet',
    would:
      'The list would add {employers, plural, one {# employer} other {# employers}}, {workplaces, plural, one {# workplace} other {# workplaces}} and {contacts, plural, one {# contact person} other {# contact persons}}.',
    nothingNew: 'Everything in the list is there already. There is nothing to read in.',
    refused:
      '{count, plural, one {# row has a fault and is not read in.} other {# rows have faults and are not read in.}} Mend them in the list and read it in again: only they are added.',
    unknownWords: 'These occupations are not known and left out: {words}.',
    run: 'Read in',
    done: '{count, plural, one {# new employer or workplace has been read in.} other {# new employers and workplaces have been read in.}}',
    caption: 'The list row by row',
    row: 'Row',
    outcome: 'What happens',
    why: 'What is wrong',
    outcomes: { new: 'New', added: 'Is added', known: 'There already', refused: 'Not read in' },
  },
  map: {
    title: 'Map of workplaces',
    lead: '{count, plural, one {# workplace} other {# workplaces}} on the map. The same filter as the list.',
    drawing: 'Where the workplaces are. Larger dots are more workplaces in the same town.',
    none: 'No workplace has coordinates yet',
    noneText: 'Open a workplace and paste a link from a map.',
    without:
      '{count, plural, one {# workplace has} other {# workplaces have}} no coordinates and stand in the list alone.',
    places: 'Towns',
    unknown: 'No town',
    list: 'To the list',
    north: 'North is up. The map is drawn here, without pictures from anybody else.',
  },
};
