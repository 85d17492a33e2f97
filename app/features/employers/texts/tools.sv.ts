/** Reading in, the map, and events. */
export const toolsSv = {
  import: {
    title: 'Läs in arbetsgivare',
    lead: 'Från Excel eller en textfil. Först visas vad som skulle läggas till. Ingenting sparas förrän du säger till.',
    file: 'Lista',
    fileHint: 'En rad för varje arbetsplats, högst {most, number} rader.',
    columns: 'Rubriker som känns igen: {names}. Bara den första måste finnas.',
    check: 'Kontrollera',
    another: 'Kontrollera en annan lista',
    report: 'Det här hände inte än',
    would:
      'Listan skulle lägga till {employers, plural, one {# arbetsgivare} other {# arbetsgivare}}, {workplaces, plural, one {# arbetsplats} other {# arbetsplatser}} och {contacts, plural, one {# kontaktperson} other {# kontaktpersoner}}.',
    nothingNew: 'Allt i listan finns redan. Det finns inget att läsa in.',
    refused:
      '{count, plural, one {# rad har ett fel och läses inte in.} other {# rader har fel och läses inte in.}} Rätta dem i listan och läs in den igen, så läggs bara de till.',
    unknownWords: 'De här yrkena känns inte igen och lämnas bort: {words}.',
    run: 'Läs in',
    done: '{count, plural, one {# ny arbetsgivare eller arbetsplats är inläst.} other {# nya arbetsgivare och arbetsplatser är inlästa.}}',
    caption: 'Listan rad för rad',
    row: 'Rad',
    outcome: 'Vad som händer',
    why: 'Vad som är fel',
    outcomes: { new: 'Ny', added: 'Läggs till', known: 'Finns redan', refused: 'Läses inte in' },
  },
  map: {
    title: 'Karta över arbetsplatser',
    lead: '{count, plural, one {# arbetsplats} other {# arbetsplatser}} på kartan. Samma filter som listan.',
    drawing: 'Arbetsplatsernas läge. Större prickar är fler arbetsplatser på samma ort.',
    none: 'Ingen arbetsplats har koordinater än',
    noneText: 'Öppna en arbetsplats och klistra in en länk från en karta.',
    without:
      '{count, plural, one {# arbetsplats saknar} other {# arbetsplatser saknar}} koordinater och visas bara i listan.',
    places: 'Orter',
    unknown: 'Ingen ort',
    list: 'Till listan',
    north: 'Norr är uppåt. Kartan ritas här, utan kartbilder från någon annan.',
  },
};
