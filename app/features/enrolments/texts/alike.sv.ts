export const alikeSv = {
  title: 'Är det någon av dem?',
  lead: 'De här personerna finns redan och liknar den du registrerar. Då slipper ni ha samma person två gånger.',
  open: 'Det är hon: använd uppgifterna som finns',
  born: 'Född {date}',
  noBirth: 'Födelsedatum saknas',
  question: 'Är det {name}?',
  else: 'Nej, det är någon annan',
  elseHint: 'Vi kommer ihåg det och frågar inte igen.',
  unsure: 'Jag vet inte än',
  unsureHint: 'Personen sparas, och paret hamnar på samordnarens lista över möjliga dubbletter.',
  elsewhereTitle: 'Någon liknande är redan känd i organisationen',
  elsewhere:
    'Det gäller ett program som du inte arbetar i, så här står inget mer. Fråga din samordnare innan du sparar: hon kan ta reda på om det är samma person.',
  elsewhereSeen: 'Jag har läst det och vill spara ändå',
  reason: {
    number: 'Samma nummer',
    'born-and-name': 'Samma födelsedatum och liknande namn',
    'phone-and-name': 'Samma telefonnummer och liknande namn',
    name: 'Liknande namn',
  },
} as const;
