import { texts } from '#app/platform/i18n/texts.ts';

export const administrationTexts = texts(
  {
    title: 'Administration',
    accounts: { title: 'Konton', text: 'Vilka som loggar in och vilka roller de har.' },
    organisations: { title: 'Organisationer', text: 'Parterna som kontona hör till.' },
    log: { title: 'Logg', text: 'Vem som har läst eller ändrat uppgifter, och när.' },
    protection: { title: 'Skyddade uppgifter', text: 'Hur länge nödåtkomst till ett skyddat ärende gäller.' },
    consentTexts: { title: 'Samtyckestexter', text: 'Orden som används när någon tillfrågas om samtycke.' },
    instruments: {
      title: 'Frågor och instrument',
      text: 'Vad kartläggning och mätning frågar om, och egna instrument.',
    },
    retention: { title: 'Gallring', text: 'Hur länge det som berättats om hälsa och ekonomi finns kvar efter avslut.' },
    translations: {
      title: 'Översättningar',
      text: 'Det deltagare läser på åtta språk, och vad som är läst av modersmålstalare.',
    },
    ownSide: { title: 'Deltagarnas egna sidor', text: 'Vad deltagare ser om vem som har läst, och dataskyddsombudet.' },
    tenants: { title: 'Huvudmän', text: 'De som svarar för sina egna uppgifter i den här installationen.' },
  },
  {
    title: 'Administration',
    accounts: { title: 'Accounts', text: 'Who signs in and which roles they hold.' },
    organisations: { title: 'Organisations', text: 'The partners that accounts belong to.' },
    log: { title: 'Log', text: 'Who has read or changed data, and when.' },
    protection: { title: 'Protected data', text: 'How long emergency access to a protected file lasts.' },
    consentTexts: { title: 'Consent texts', text: 'The words in which people are asked for consent.' },
    instruments: {
      title: 'Questions and instruments',
      text: 'What mapping and measuring ask, and instruments of your own.',
    },
    retention: { title: 'Retention', text: 'How long what was told of health and economy is kept after leaving.' },
    translations: {
      title: 'Translations',
      text: 'What participants read in eight languages, and what native speakers have read.',
    },
    ownSide: {
      title: 'Participants’ own sides',
      text: 'What participants see of who has read, and the data protection officer.',
    },
    tenants: { title: 'Tenants', text: 'Those who answer for their own data in this installation.' },
  },
);
