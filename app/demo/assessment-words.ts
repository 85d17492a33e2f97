/** What invented people say about their life areas: works, hard, wants. */
export const mappingWords: Readonly<
  Record<string, readonly (readonly [works: string, hard: string, wants: string])[]>
> = {
  work: [
    [
      'Har sytt i tolv år, först hemma och sedan på verkstad.',
      'Vet inte vilka papper som behövs här.',
      'Arbeta med händerna, gärna textil.',
    ],
    ['Har kört lastbil och lagat bilar.', 'Körkortet gäller inte i Sverige.', 'Ta truckkort och börja på ett lager.'],
    [
      'Har arbetat i kök i tre länder.',
      'Kvällstider är svåra med barnen.',
      'Köksarbete på dagtid, till exempel i skola.',
    ],
  ],
  education: [
    ['Gick åtta år i skolan och lärde sig snabbt.', 'Betygen finns kvar i hemlandet.', 'Bli undersköterska.'],
    ['Har läst två år på högskola.', 'Svårt att veta hur utbildningen värderas.', 'Få den bedömd och läsa vidare.'],
  ],
  languages: [
    [
      'Talar arabiska, kurdiska och lite turkiska.',
      'Förstår svenska bättre än jag vågar prata.',
      'Prata svenska med fler än läraren.',
    ],
    ['Läser och skriver på engelska.', 'Långa brev från myndigheter.', 'Klara ett telefonsamtal själv.'],
  ],
  digital: [
    ['Klarar mobilen och BankID.', 'Har ingen dator hemma.', 'Lära mig skriva ett dokument.'],
    ['Söker bussar och möten i mobilen.', 'Lösenord och e-post.', 'Kunna söka jobb på nätet utan hjälp.'],
  ],
  health: [
    ['Går varje dag, det hjälper ryggen.', 'Sover dåligt när det är oroligt hemma i landet.', 'Orka en hel vecka.'],
    ['Mår bättre sedan i våras.', 'Tunga lyft.', 'Ett arbete där det går att byta ställning.'],
  ],
  housing: [
    ['Egen lägenhet sedan ett år.', 'Resan tar femtio minuter.', 'Bo närmare skolan.'],
    ['Bor bra hos släktingar.', 'Kontraktet går ut till sommaren.', 'Få ett förstahandskontrakt.'],
  ],
  economy: [
    ['Pengarna räcker till hyra och mat.', 'En gammal skuld som växer.', 'Prata med någon om skulden.'],
    ['Har koll på räkningarna.', 'Inget över i slutet av månaden.', 'Egen lön.'],
  ],
  'child-care': [
    ['Barnen trivs på förskolan.', 'Hämtning före klockan fyra.', 'Hitta någon som kan hämta ibland.'],
    ['De stora barnen klarar sig själva.', 'Pappa behöver hjälp på morgonen.', 'Börja klockan nio.'],
  ],
  leisure: [
    ['Spelar fotboll på söndagar.', 'Ingen tid för mig själv.', 'Börja sjunga igen.'],
    ['Odlar på kolonin.', 'Vintern.', 'Lära känna fler i föreningen.'],
  ],
  network: [
    ['Grannen hjälper till med brev.', 'Känner ingen som arbetar.', 'Träffa någon i samma yrke.'],
    ['Många vänner i församlingen.', 'Alla talar samma språk som jag.', 'Få en svensk vän.'],
  ],
};

/** The same said in a person's own language, with the Swedish beside. */
export const ownLanguageWords = [
  {
    language: 'ar',
    words: 'أريد أن أعمل في مطبخ مدرسة قريبة من البيت.',
    swedish: 'Jag vill arbeta i ett skolkök nära hemmet.',
  },
  {
    language: 'fa',
    words: 'می‌خواهم اول زبان یاد بگیرم و بعد خیاطی کنم.',
    swedish: 'Först vill jag lära mig språket, sedan sy.',
  },
] as const;
