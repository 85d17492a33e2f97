/** Her own calendar address, in eight languages. What the others are translated from. */
export const sv = {
  title: 'Schemat i telefonens kalender',
  lead: 'Kalendern i telefonen kan hämta ditt schema. När något ändras ändras det där också.',
  ask: 'Vad ska stå i kalendern?',
  neutral: 'Bara ”Bokad tid”',
  neutralHint: 'Den som ser din telefon ser inte vad det är.',
  named: 'Vad det är',
  isOn: 'Kalendern är påslagen.',
  open: 'Öppna i kalendern',
  file: 'Spara som fil',
  secret: 'Ge inte adressen till någon. Den som har den ser dina tider.',
  end: 'Stäng av',
  shared: 'Flera använder den här telefonen. Därför ska schemat inte ligga i kalendern.',
  notNow: 'Kalendern går inte att ha just nu. Prata med din coach.',
} as const;
