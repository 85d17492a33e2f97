/** What is wrong with a cell or a row, and how it is mended. {hint} is a word from a list of ours, or the number of another row. */
export const problemsSv = {
  // Text cells and numbers
  'cell-error': 'Cellen visar ett fel från Excel. Skriv in det värde som ska stå där.',
  'too-long': 'Texten är för lång.',
  'unseen-characters': 'Texten innehåller osynliga tecken. Skriv om den.',
  'too-many-cells': 'Raden har fler celler än de andra. Kanske står det ett skiljetecken inne i en text.',
  'too-few-cells':
    'Raden har färre celler än de andra. Kanske saknas ett skiljetecken, eller så är raden delad på två.',
  // Who
  'name-required': 'Namnet saknas. Skriv minst ett namn.',
  'who-missing': 'Raden säger inte vem den gäller. Skriv personnummer eller namn.',
  'number-unreadable': 'Det här går inte att läsa som ett personnummer, samordningsnummer eller LMA-nummer.',
  'number-wrong-length': 'Numret har fel antal siffror. Skriv 10 eller 12 siffror.',
  'number-no-such-century': 'Numret börjar med ett sekel som inte finns. Skriv 19 eller 20 först.',
  'number-plus-too-young': 'Plustecknet används bara för den som är 100 år eller äldre.',
  'number-no-such-day': 'Födelsedatumet i numret finns inte.',
  'number-in-the-future': 'Födelsedatumet i numret har inte varit än.',
  'number-wrong-check-digit': 'Sista siffran stämmer inte med de andra. Kontrollera numret mot originalet.',
  'number-rounded':
    'Excel har gjort om numret till ett avrundat tal, till exempel 1,99E+11. De sista siffrorna är borta och går inte att få tillbaka. Skriv numret på nytt, gärna med bindestreck.',
  'number-not-here':
    'Numret går inte att registrera här. Vänd dig till samordnaren eller administratören, som kan hjälpa dig vidare.',
  'number-twice': 'Samma nummer står på rad {hint} med ett annat namn. Kontrollera vilket som är rätt.',
  'row-twice': 'Samma person står också på rad {hint}, med andra uppgifter. Behåll den rad som stämmer.',
  'cannot-tell-apart':
    'Rad {hint} har samma namn, och ingen av raderna har personnummer eller födelsedatum. Lägg till ett födelsedatum så går det att skilja dem åt.',
  'likely-known':
    'Det finns redan någon med samma namn och födelsedatum, men inte med det här numret. Öppna raden och välj om det är samma person.',
  'several-known':
    'Det finns flera med samma namn och födelsedatum. Skriv personnumret, eller öppna raden och välj att det är en ny person.',
  'not-a-participant': 'Ingen deltagare i programmet har det här numret eller namnet.',
  'sex-unknown-word': 'Skriv kvinna eller man, K eller M.',
  'protected-by-hand':
    'Den som har skyddade personuppgifter ska inte ligga i en lista. Ta bort raden ur filen och registrera personen för hand.',
  'not-yes-or-no': 'Skriv ja eller nej.',
  'phone-unreadable': 'Det här går inte att läsa som ett telefonnummer.',
  'email-unreadable': 'E-postadressen är inte hel. Den ska se ut som namn@exempel.se.',
  'language-unknown':
    '{hint, select, other {Språket finns inte i listan. Menar du {hint}?} none {Språket finns inte i listan. Skriv språkets namn på svenska.}}',
  'country-unknown':
    '{hint, select, other {Landet finns inte i listan. Menar du {hint}?} none {Landet finns inte i listan. Skriv landets namn på svenska.}}',
  'education-unknown':
    '{hint, select, other {Utbildningen finns inte i listan. Menar du {hint}?} none {Utbildningen finns inte i listan. Skriv till exempel grundskola, gymnasium eller högskola.}}',
  'not-months': 'Skriv antalet månader med siffror.',
  'not-an-answer': 'Svaret är inget av dem som går att välja.',
  // Days
  'not-a-date': 'Det här är inget datum. Skriv till exempel 2026-03-01.',
  'day-missing': 'Dagen saknas. Skriv hela datumet, till exempel 2026-03-01.',
  'year-missing': 'Året saknas. Skriv hela datumet, eller ange listans år bland kolumnerna.',
  'month-first': 'Månaden verkar stå före dagen. Skriv datumet som 2026-12-31.',
  'date-required': 'Datumet saknas.',
  'date-in-future': 'Datumet har inte varit än.',
  'date-before-referral': 'Datumet ligger före dagen för anvisningen.',
  'born-in-the-future': 'Födelsedatumet har inte varit än.',
  'born-too-long-ago': 'Födelsedatumet ligger för långt tillbaka.',
  'facts-need-start':
    'Uppgifter om hur det var vid start kan bara sparas för den som har börjat. Fyll i startdatum, eller töm uppgifterna.',
  'exit-needs-start': 'Den som har slutat måste ha börjat. Fyll i startdatum, eller töm slutdatumet.',
  'date-before-start': 'Slutdatumet ligger före startdatumet.',
  'date-before-last-decision': 'Slutdatumet ligger före startdatumet.',
  'exit-reason-required': 'Skriv varför personen slutade, till exempel till arbete, flyttat eller avbrott.',
  'exit-reason-unknown':
    '{hint, select, other {Orsaken går inte att känna igen. Menar du {hint}?} none {Orsaken går inte att känna igen. Skriv till exempel till arbete, till studier, flyttat, avbrott eller annat.}}',
  'exit-situation-details':
    'Ett ord räcker inte för den här sysselsättningen. Töm cellen, och läs in sysselsättningen i en lista över historik eller skriv in den hos personen.',
  // Places
  'site-unknown':
    '{hint, select, other {Platsen finns inte i programmet. Menar du {hint}?} none {Platsen finns inte i programmet.}}',
  'track-unknown':
    '{hint, select, other {Spåret finns inte i programmet. Menar du {hint}?} none {Spåret finns inte i programmet.}}',
  'case-worker-unknown':
    '{hint, select, other {Ingen handläggare i programmet heter så. Menar du {hint}?} none {Ingen handläggare i programmet heter så.}}',
  choose: 'Värdet är inget av dem som går att välja.',
  // Attendance
  'mark-unknown': 'Markeringen går inte att läsa. Skriv x, sjuk, vab, giltig, 0 eller till exempel sen 15.',
  'mark-minutes': 'Skriv också hur många minuter, till exempel sen 15.',
  'mark-twice': 'Samma dag och aktivitet står två gånger i filen, med olika markering.',
  'marked-otherwise': 'Dagen är redan markerad på ett annat sätt. Det som redan står ändras inte av en lista.',
  'minutes-too-many': 'Minuterna är fler än hela tillfället.',
  'activity-missing': 'Aktiviteten saknas. Välj en för hela listan bland kolumnerna.',
  'activity-unknown': 'Ingen aktivitet i programmet heter så.',
  'several-activities': 'Flera aktiviteter i programmet heter så. Välj aktiviteten för hela listan i stället.',
  'no-session':
    'Aktiviteten har inget tillfälle den dagen. Lägg till det, eller låt listan skapa tillfällen som saknas.',
  'several-sessions': 'Aktiviteten har flera tillfällen den dagen. Fyll i närvaron för hand.',
  'session-cancelled': 'Tillfället är inställt.',
  'month-locked': 'Månaden är låst. Rätta närvaron på tillfällets närvarolista, med en anledning.',
  'not-active-then': 'Personen deltog inte i programmet den dagen.',
  // History
  'kind-missing': 'Det står inte vad personen gjorde.',
  'kind-unknown':
    '{hint, select, other {Sysselsättningen går inte att känna igen. Menar du {hint}?} none {Sysselsättningen går inte att känna igen. Se mallens hjälpblad.}}',
  'employment-form-missing':
    'Skriv vilken anställning det är: tillsvidare, visstid, timanställning eller en subventionerad form.',
  'leave-from-job-missing': 'Skriv ”föräldraledig från arbete” eller ”föräldraledig utan arbete”.',
  'extent-missing': 'Skriv omfattningen i procent. 100 är heltid.',
  'study-aid-missing': 'Skriv om personen hade studiestöd: ja eller nej.',
  'level-unknown': 'Skriv vilken utbildning det är, till exempel grundläggande, komvux eller yrkesutbildning.',
  'sfi-level-unknown': 'Skriv studieväg och kurs, till exempel 2C.',
  'source-unknown': 'Skriv varifrån uppgiften kommer: intyg, register, personal eller egen uppgift.',
  'not-a-percentage': 'Omfattningen ska vara ett helt tal mellan 1 och 100.',
  'ends-before-it-starts': 'Slutet ligger före början.',
  'too-far-ahead': 'Början ligger för långt fram.',
  'too-long-ago': 'Början ligger för långt tillbaka.',
  'situation-known-otherwise':
    'Samma sysselsättning med samma början finns redan, men med ett annat slut. Rätta den i historiken.',
  'choose-form': 'Skriv vilken form det är.',
  'choose-level': 'Skriv vilken nivå det är.',
  'choose-yes-or-no': 'Skriv ja eller nej.',
  'date-missing': 'Datumet saknas.',
  invalid: 'Värdet stämmer inte.',
};

/** What was done to a value on the way in, without it being a fault. */
export const notesSv = {
  'end-not-written':
    'Personen deltar redan i programmet. Slutdatumet i listan skrivs inte in; avsluta deltagandet hos personen.',
  'zeros-restored': 'Excel hade tagit bort nollor i början av numret. De är tillbaka.',
  'only-birth-date': 'Bara födelsedatumet stod i kolumnen för personnummer. Det sparas som födelsedatum.',
};
