import type { Rows } from './rows.ts';

type OpenForm = { phone: string; about: Record<string, string> };

/** The demo's programmes that people may apply to themselves, with what the public form says about them. Numbers are kept free for fiction. */
const openForms: Readonly<Record<string, OpenForm>> = {
  'vasteras-nu': {
    phone: '040-628 04 11',
    about: {
      sv: 'Du får stöd att hitta arbete eller utbildning: först några veckor i grupp, sedan praktik och möten med en egen handläggare. Vi ses i Västerås.',
      'sv-x-lattlast': 'Vi hjälper dig att hitta arbete eller skola. Först är du i en grupp. Sedan får du praktik.',
      en: 'You get support to find work or education: first some weeks in a group, then work practice and meetings with a case worker of your own. We meet in Västerås.',
      ar: 'تحصل على دعم لإيجاد عمل أو تعليم: أولًا بضعة أسابيع في مجموعة، ثم تدريب عملي ولقاءات مع مسؤولة خاصة بك. نلتقي في فستروس.',
    },
  },
  'tia-mariestad-nu': {
    phone: '040-628 04 12',
    about: {
      sv: 'Medan du väntar på besked får du lära dig svenska och träffa människor i Mariestad: språkkafé, studiebesök och rörelse tillsammans.',
    },
  },
};

/** Opens the public form of a programme when it is one of these. */
export function addApplicationForm(rows: Rows, key: string, own: { tenant_id: string; programme_id: string }): void {
  const form = openForms[key];
  if (form === undefined) return;
  rows.application_settings.push({ ...own, is_open: true, phone: form.phone, about: JSON.stringify(form.about) });
}
