export const so = {
  state: 'not-yet-read',
  texts: {
    skip: 'U bood qoraalka',
    navigation: 'Liiska',
    languages: 'Luqadaha',
    listen: 'Dhageyso bogga',
    leave: 'Si degdeg ah uga bax',
    swedish: 'Iswiidhish dhinaca',
    swedishOff: 'Luqaddayda oo keliya',
    back: 'Dib u noqo',
    signOut: 'Ka bax',
    notYetRead: 'Qoraalladan annagaa turjunnay. Qof af Soomaaligu afkiisa hooyo yahay weli ma akhrin.',
    appName: 'Jidkayga',
    section: {
      today: 'Maanta',
      schedule: 'Jadwal',
      way: 'Jidkayga',
      messages: 'Farriimo',
      aboutMe: 'Aniga',
    },
    done: {
      saved: 'Waa la kaydiyey.',
      sent: 'Waa la diray.',
      removed: 'Waa la tirtiray.',
      answered: 'Waad ku mahadsan tahay jawaabtaada.',
    },
  },
} as const;
