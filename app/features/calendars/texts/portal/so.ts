export const so = {
  state: 'not-yet-read',
  texts: {
    title: 'Jadwalka oo ku jira jadwalka taleefanka',
    lead: 'Taleefanku wuxuu soo qaadan karaa jadwalkaaga. Marka wax is beddelaan, halkaasna way iska beddelaan.',
    ask: 'Maxaa halkaas ku qornaan kara?',
    neutral: 'Kaliya ”Bokad tid” (ballan)',
    neutralHint: 'Qofka taleefankaaga arka ma ogaanayo waxa ay tahay.',
    named: 'Magaca hawsha',
    isOn: 'Way shidan tahay.',
    open: 'Ku fur jadwalka taleefanka',
    file: 'U kaydi fayl ahaan',
    secret: 'Ciwaanka cidna ha siin. Qofkii haysta wuxuu arkaa waqtiyadaada.',
    end: 'Dami',
    shared: 'Dad badan ayaa isticmaala taleefankan. Sidaas darteed jadwalku waa inuusan ku jirin.',
    notNow: 'Hadda ma heli kartid. La hadal tababarahaaga.',
  },
} as const;
