/** What is said after a file was closed or opened: who goes on seeing her, who tried her number, what was read in an emergency. */
export const afterwardsSv = {
  round: {
    title: 'Vilka behöver fortsätta se personen?',
    lead: 'Personen deltar i de här programmen. Bara namngivna läsare ser ärendet nu. Utse dem som ska fortsätta arbeta med personen, så att ingen blir utan handläggare. Vad som görs i ett annat program visas inte här.',
    who: 'Utse till namngivna läsare',
    responsible: 'Ansvarig handläggare',
    readers: 'Ser personen: {names}',
    seen: 'Det finns en namngiven läsare här.',
    nobody: 'Ingen i programmet ser personen nu. Utse någon.',
    'not-responsible': 'Ansvarig handläggare ser inte personen nu.',
    noMore:
      'Det finns ingen mer att utse i programmet. Behövs någon får programmet först en handläggare eller samordnare.',
    bars: 'Fråga personen först om någon inte får se ärendet. Den som är spärrad står inte i listan.',
    submit: 'Utse valda',
    later: 'Utse ingen nu',
    left: 'I något av programmen ser ansvarig handläggare, eller ingen alls, personen.',
    open: 'Se vilka och utse läsare',
  },
  tries: {
    card: 'Någon har velat registrera numret',
    lead: 'Den som försökte fick veta att numret inte går att registrera, inget mer. Ta själv kontakt om personen behöver något där.',
    tried: '{name} ({role})',
  },
  review: {
    title: 'Granska en nödåtkomst',
    lead: 'Det som lästes och gjordes om personen under åtkomsten, enligt loggen. Loggen säger vilka sidor, inte vad som stod där.',
    open: 'Se vad som lästes',
    list: 'I ordning',
    nothing: 'Inget om personen lästes.',
    sum: '{count, plural, =0 {Inget är loggat.} one {En sak är loggad.} other {# saker är loggade.}}',
    changed: '{count, plural, =0 {Inget ändrades.} one {En sak ändrades.} other {# saker ändrades.}}',
    taken:
      '{count, plural, =0 {Inget hämtades som fil.} one {En sak hämtades som fil eller visades i klartext.} other {# saker hämtades som filer eller visades i klartext.}}',
  },
};
