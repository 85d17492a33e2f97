export const so = {
  state: 'not-yet-read',
  texts: {
    title: 'Ku saabsan shaqo',
    about: 'Akhri shaqadan: {name}',
    whatOneDoes: 'Waxa la qabto',
    none: 'Weli qoraal kuma saabsana shaqadan.',
    onlySwedish: 'Qoraalku waa Iswiidhish oo keliya.',
    source: 'Qoraalku wuxuu ka yimid Arbetsförmedlingen, xafiiska shaqada. Waxaan soo qaadannay {day}.',
    called: 'Magacyada shaqada ee Iswiidhishka',
    skills: 'Waxa fiican in la yaqaan',
    skillsHint: 'Uma baahnid inaad wada taqaan.',
    more: 'Wax badan muuji',
    belongs: 'Shaqadu waxay ka mid tahay',
    ask: 'Ma rabtaa inaad wax badan ogaato? La hadal tababarahaaga.',
    wanted: 'Shaqooyinka aad xiisaynayso',
  },
} as const;
