export const so = {
  text: {
    title: 'Ma noo oggoshahay inaan macluumaadkaaga la wadaagno dad kale?',
    body: `Annaga oo halkan ka shaqayna waxaa nagu waajib ah sirta. Ma noo bannaana inaan dad kale uga warrano adiga haddii aadan haa odhan, ama haddii aanu sharcigu na qasbin.

Adiga ayaa go'aaminaya waxa aan wadaagi karno, cidda, sababta iyo muddada. Shay haa waad ku odhan kartaa, shay kalena maya.

Waa ikhtiyaari. Haddii aad maya tidhaahdo, booskaaga waad haysanaysaa, waadna ka qaybgelaysaa sidii hore.

Markasta waad beddeli kartaa fikirkaaga. Mid naga mid ah u sheeg, isla markiiba waan joojinaynaa. Uma baahnid inaad sabab sheegto.

Wixii ay hore u akhriyeen ama u heleen dib uma soo celin karno. Waxay ku sii jiri karaan waraaqahooda.

Markasta waad na weydiin kartaa cidda wax kaa akhriday.`,
  },
  ask: {
    who: 'Cidda arki karta',
    why: 'Sababta',
    what: 'Waxa ay arki karaan',
    until: 'Ilaa iyo',
    read: 'Way akhriyi karaan.',
    'read-and-copy': 'Way akhriyi karaan, nuqulna way haysan karaan.',
    agree: 'Waxaan haa ku leeyahay in la wadaago waxa la calaamadiyay.',
    sign: 'Saxiix',
  },
  fields: {
    participation: 'Magacayga, iyo inaan ka qaybgalo iyo goorta',
    attendance: 'Imaanshaha bil kasta',
    situation: 'Waxa aan qabto: shaqo, waxbarasho, tababar shaqo',
    qualification: 'Dhibco iyo shahaadooyin',
    support: 'Waxa aan ku noolahay: lacagaha kaalmada',
    health: 'Caafimaadka: fasax jirro iyo lacagta jirrada',
    contact: 'Telefoon iyo iimayl',
    languages: 'Luqadaha iyo baahida turjubaan',
    number: 'Lambarka dhalashada, iyada oo aan la muujin tirooyinka ugu dambeeya',
    documents:
      'Waraaqahayga oo nuqul ah: CV, shahaadooyin, heshiisyo. Kuwa ku saabsan caafimaadka, lacagta ama ogolaanshaha kaliya haddii aan taasna haa ku idhaahdo',
    'fact:highest-education': 'Waxbarasho',
    'fact:right-to-work': 'Inaan Iswiidhan ka shaqayn karo',
    'fact:reception-status': 'Inaan magangelyo codsanayo ama sharci deganaansho haysto',
    'fact:disability': 'Naafonimo',
  },
  purposes: {
    'plan-together': 'Si wada jir loogu qorsheeyo jidkayga shaqo ama waxbarasho',
    'follow-referral': 'Si loo arko sida ay wax iigu socdaan halkan',
    'decide-support': "Si looga go'aan gaadho taageero ama lacag la i siiyo",
    rehabilitation: 'Si la isugu dubbarido soo kabashadayda',
    'next-step': 'Si loogu diyaariyo tallaabadayda xigta xaggooda',
  },
};
