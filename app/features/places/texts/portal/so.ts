export const so = {
  state: 'not-yet-read',
  texts: {
    title: 'Hawlo kale',
    lead: 'Halkan waxaad ku sheegi kartaa inaad rabto inaad ka qaybgasho.',
    open: 'Qof walba waa u furan tahay',
    associations: 'Ururrada',
    associationsHint: 'Boggu waa u furan yahay qof walba.',
    want: 'Waan rabaa inaan ka qaybgalo',
    waits: 'Safka ayaad ku jirtaa. Waan kuu sheegi doonnaa marka boos la helo.',
    offered: 'Boos ayaa kuu bannaan. La hadal hoggaamiyaha ka hor {day}.',
    takeBack: 'Ka noqo',
    none: 'Hadda wax kale ma jiraan.',
    nextTime: 'Marka xigta: {when}',
    problem: 'Ma suurtoobin. La hadal hoggaamiyaha.',
  },
} as const;
