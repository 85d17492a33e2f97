export const svLattlast = {
  state: 'not-yet-read',
  texts: {
    title: 'Ha schemat i telefonen',
    lead: 'Telefonen kan visa dina tider. Om en tid ändras ser du det där också.',
    ask: 'Vad ska det stå?',
    neutral: 'Bara ”Bokad tid”',
    neutralHint: 'Ingen annan ser vad du ska göra.',
    named: 'Vad jag ska göra',
    isOn: 'Det är på.',
    open: 'Öppna i kalendern',
    file: 'Spara som fil',
    secret: 'Ge inte adressen till någon. Då kan de se dina tider.',
    end: 'Stäng av',
    shared: 'Ni är flera som har den här telefonen. Då ska dina tider inte ligga här.',
    notNow: 'Det går inte nu. Prata med din coach.',
  },
} as const;
