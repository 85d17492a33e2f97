import type { Audience, NoteTexts } from '#app/features/meetings/domain/note.ts';

export const places = ['Rum 3', 'Rum 5', 'Navet, plan 2', 'Medborgarhuset', ''] as const;

export const subjects = [
  'Planen framåt',
  'CV och ansökningar',
  'Praktikplats',
  'Sfi och arbete',
  'Uppföljning',
  '',
] as const;

/** Notes as a case worker writes them: who may read is chosen by what they say. */
export const notes: readonly { texts: NoteTexts; audience: Audience }[] = [
  {
    audience: 'person',
    texts: {
      topics: 'Vi gick igenom veckan. Gruppen fungerar bra, svenskan på kvällarna är tung.',
      decided: 'Att byta till sfi på dagtid efter jul.',
      nextStep: 'Jag ringer skolan i veckan. Du tar med ditt schema nästa gång.',
      agreed: 'Vi ses igen om två veckor.',
    },
  },
  {
    audience: 'team',
    texts: {
      topics: 'Studiebesöket på lagret. Arbetet verkade bra, men skiften börjar tidigt.',
      decided: 'Vill prova två dagar i veckan.',
      nextStep: 'Jag frågar arbetsgivaren om tider efter nio.',
      agreed: '',
    },
  },
  {
    audience: 'case-workers',
    texts: {
      topics: 'Barnomsorgen räcker inte till hela veckan. Vi talade om vad som går att ändra i schemat.',
      decided: 'Att söka utökad tid på förskolan.',
      nextStep: 'Vi fyller i ansökan tillsammans på torsdag.',
      agreed: 'Jag bokar datorrummet.',
    },
  },
  {
    audience: 'health',
    texts: {
      topics: 'Har ont i ryggen och behöver kunna växla mellan att sitta och stå. Har tid på vårdcentralen.',
      decided: 'Vill berätta för arbetsgivaren själv.',
      nextStep: 'Vi planerar arbetsuppgifter efter läkarbesöket.',
      agreed: '',
    },
  },
];

/** What people say they want, in their own language. */
export const ownWords: Record<string, string> = {
  prs: 'می‌خواهم در آشپزخانه کار کنم. اول دو روز در هفته، بعد بیشتر. در کنار آن سویدنی می‌خوانم.',
  fa: 'می‌خواهم در آشپزخانه کار کنم. اول دو روز در هفته، بعد بیشتر. در کنار آن سوئدی می‌خوانم.',
  ar: 'أريد أن أعمل في مطبخ. أولًا يومين في الأسبوع، ثم أكثر. وأدرس السويدية في الوقت نفسه.',
  ti: 'ኣብ ክሽነ ክሰርሕ እደሊ። መጀመርታ ክልተ መዓልቲ ኣብ ሰሙን፡ ድሕሪኡ ዝያዳ።',
  so: 'Waxaan rabaa inaan jikada ka shaqeeyo. Marka hore laba maalmood toddobaadkii, ka dibna in ka badan.',
  uk: 'Я хочу працювати на кухні. Спочатку два дні на тиждень, потім більше.',
};
export const inSwedish = 'Jag vill arbeta i ett kök. Först två dagar i veckan, sedan mer. Samtidigt läser jag svenska.';
