/** Where an invented person comes from: language, common names, and how her name may look in its own script. */
export type Background = {
  key: string;
  country: string;
  language: string;
  otherLanguages: readonly string[];
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  /** A few names in their own script, by the Latin form. */
  script?: Readonly<Record<string, string>>;
};

const words = (text: string): string[] => text.split(' ');

/** Backgrounds that are common in the programmes. Names are ordinary ones; no combination stands for a real person. */
export const backgrounds: readonly Background[] = [
  {
    key: 'syria',
    country: 'SY',
    language: 'ar',
    otherLanguages: ['en', 'ku'],
    women: words('Amira Rania Hanan Lina Nour Samar Dima Reem Yara Ghada Maha Salma Huda Layal'),
    men: words('Omar Khaled Samer Bassel Firas Yousef Tarek Nabil Rami Ziad Anas Majd Hadi Wael'),
    families: words('Haddad Khoury Darwish Hamdan Qasim Nassar Barakat Sabbagh Mansour Shahin Halabi Issa Tahan Azzam'),
    script: { Amira: 'أميرة', Haddad: 'حداد', Nour: 'نور', Omar: 'عمر', Darwish: 'درويش', Khaled: 'خالد' },
  },
  {
    key: 'afghanistan',
    country: 'AF',
    language: 'prs',
    otherLanguages: ['fa', 'ps', 'en'],
    women: words('Fatema Zahra Marjan Shukria Parwin Laleh Masuma Hosna Freshta Nadia Sediqa Tahmina'),
    men: words('Ali Reza Mahdi Hamid Farid Najib Mustafa Jawad Zia Habib Naser Rahim'),
    families: words('Ahmadi Hosseini Rahimi Haidari Karimi Mohammadi Rezai Sharifi Akbari Noori Jafari Amiri'),
    script: { Zahra: 'زهرا', Ahmadi: 'احمدی', Ali: 'علی', Hosseini: 'حسینی' },
  },
  {
    key: 'somalia',
    country: 'SO',
    language: 'so',
    otherLanguages: ['ar', 'en'],
    women: words('Hodan Ayaan Faadumo Sahra Ifrah Nimco Khadra Idil Hibaq Ubah Deeqa Shukri'),
    men: words('Abdi Mahad Yasin Bashir Cabdullahi Liban Guled Ismail Warsame Jama Nur Hirsi'),
    families: [
      'Abdi Warsame',
      'Mohamed Ali',
      'Farah Nuur',
      'Hassan Jama',
      'Yusuf Aden',
      'Ahmed Elmi',
      'Osman Abdi',
      'Ibrahim Roble',
      'Salad Omar',
      'Dirie Isse',
    ],
  },
  {
    key: 'eritrea',
    country: 'ER',
    language: 'ti',
    otherLanguages: ['ar', 'am', 'en'],
    women: words('Selam Rahel Feven Miriam Luwam Senait Helen Bisrat Winta Semhar Yordanos Abrehet'),
    men: words('Yonas Filmon Merhawi Amanuel Tesfay Kidane Robel Dawit Natnael Haile Aron Mehari'),
    families: words('Tesfay Ghebre Habte Kidane Weldu Tekle Araya Mebrahtu Berhe Okbay Negasi Yohannes'),
    script: { Selam: 'ሰላም', Yonas: 'ዮናስ', Tesfay: 'ተስፋይ', Dawit: 'ዳዊት' },
  },
  {
    key: 'ukraine',
    country: 'UA',
    language: 'uk',
    otherLanguages: ['ru', 'en', 'pl'],
    women: words('Olena Oksana Iryna Natalia Tetiana Kateryna Svitlana Yulia Larysa Halyna Daryna Nadiya'),
    men: words('Andriy Oleh Serhiy Dmytro Taras Bohdan Ivan Roman Viktor Mykola Pavlo Yaroslav'),
    families: words(
      'Kovalenko Shevchuk Bondar Melnyk Tkachenko Lysenko Moroz Kravets Polishchuk Savchenko Hrytsenko Rudenko',
    ),
    script: { Olena: 'Олена', Kovalenko: 'Коваленко', Taras: 'Тарас', Melnyk: 'Мельник' },
  },
  {
    key: 'iraq',
    country: 'IQ',
    language: 'ar',
    otherLanguages: ['ku', 'en'],
    women: words('Zainab Shaimaa Rasha Nagham Suha Baraa Israa Wafa Sundus Intisar'),
    men: words('Haider Mustafa Ahmed Sinan Laith Qusay Sajad Raad Muhannad Saif'),
    families: words('Al-Jabiri Al-Saadi Kadhim Abbas Jasim Hashim Saleh Aziz Al-Rubaie Mahdi'),
    script: { Zainab: 'زينب', Haider: 'حيدر' },
  },
  {
    key: 'iran',
    country: 'IR',
    language: 'fa',
    otherLanguages: ['en', 'az'],
    women: words('Maryam Shirin Nasrin Leila Azadeh Parisa Mina Roya'),
    men: words('Arash Kaveh Babak Siavash Navid Omid Behrouz Kian'),
    families: words('Moradi Tehrani Farhadi Kazemi Sadeghi Nikpour Bahrami Yazdani'),
    script: { Maryam: 'مریم', Kaveh: 'کاوه' },
  },
  {
    key: 'ethiopia',
    country: 'ET',
    language: 'am',
    otherLanguages: ['om', 'ti', 'en'],
    women: words('Tigist Hirut Almaz Bethlehem Mekdes Genet Aster Meron'),
    men: words('Abebe Getachew Solomon Girma Tadesse Mulugeta Henok Biruk'),
    families: words('Bekele Alemu Desta Worku Mengistu Tilahun Haile Assefa'),
    script: { Tigist: 'ትዕግስት', Abebe: 'አበበ' },
  },
  {
    key: 'thailand',
    country: 'TH',
    language: 'th',
    otherLanguages: ['en'],
    women: words('Malee Siriporn Kanya Ratana Suda Pim Nok'),
    men: words('Somchai Anan Prasert Niran Chai'),
    families: words('Saetang Chaiyasit Boonmee Srisuk Wongsa Thongdee'),
  },
  {
    key: 'bosnia',
    country: 'BA',
    language: 'bs',
    otherLanguages: ['hr', 'sr', 'de'],
    women: words('Amela Jasmina Selma Mirsada Emina Azra'),
    men: words('Emir Damir Senad Haris Mirza Adnan'),
    families: words('Begić Hodžić Kovačević Delić Softić Mujić'),
  },
  {
    key: 'kurdistan',
    country: 'IQ',
    language: 'ku',
    otherLanguages: ['ar', 'en'],
    women: words('Berivan Rojin Shilan Nasrin Dilnaz Hevin'),
    men: words('Azad Diyar Rebin Karwan Serdar Rojhat'),
    families: words('Barzani Amedi Zebari Sindi Doski Rashid'),
  },
  {
    key: 'sweden',
    country: 'SE',
    language: 'sv',
    otherLanguages: ['en'],
    women: words('Karin Malin Elin Sara Ida Frida Linnea Jenny'),
    men: words('Anders Johan Mattias Robin Daniel Emil Kevin Jonas'),
    families: words('Lindkvist Sjöberg Ekdal Norling Hallgren Sandahl Rosén Berglind'),
  },
];

const byKey = new Map(backgrounds.map((background) => [background.key, background]));

/** The background with this key. */
export function backgroundOf(key: string): Background {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`no background ${key}`);
  return found;
}
