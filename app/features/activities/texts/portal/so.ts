export const so = {
  state: 'not-yet-read',
  texts: {
    title: 'Jadwalka toddobaadka {week}',
    free: 'Maalintan waxba ma jiraan',
    closed: 'Waa xiran yahay',
    cancelled: 'Waa la baajiyay',
    dropIn: 'Qof walba wuu imaan karaa',
    kinds: {
      'group-session': 'Kulan kooxeed',
      'conversation-group': 'Koox wada hadal',
      'study-visit': 'Booqasho waxbarasho',
      lecture: 'Muxaadaro',
      wellness: 'Jimicsi iyo caafimaad',
      'short-course': 'Koorso gaaban',
      'study-circle': 'Koox barasho',
      'digital-training': 'Tababar dijitaal ah',
      'language-training': 'Tababar luqadeed',
      guidance: 'Hagid',
      placement: 'Tababar shaqo',
    },
  },
} as const;
