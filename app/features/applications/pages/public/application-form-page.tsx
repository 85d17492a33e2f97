import { definePublicPage } from '#app/platform/http/public-page.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { refuse } from '#app/shared/result.ts';
import { applicationForm } from '../../domain/application-form.ts';
import { applicationFormPath } from '../../domain/paths.ts';
import { findOpenProgramme } from '../../server/find-open-programme.ts';
import { issueFormToken, readFormToken } from '../../server/form-token.ts';
import type { OpenProgramme } from '../../server/gate-store.ts';
import { type SentApplication, sendApplication } from '../../server/send-application.ts';
import { ApplicationFormView } from './application-form-view.tsx';
import { closedPage } from './closed-page.tsx';
import { languageOf } from './in-language.ts';
import { sentPage } from './sent-page.tsx';

type Data = {
  language: PortalLanguage;
  programme: OpenProgramme | undefined;
  /** What the form carries; a form that comes back keeps its id, however old it is. */
  tokenFor: (sent: string) => string;
  sent?: SentApplication;
};

/** The application itself. Its answer, with the code, is written in place: neither ever stands in an address. */
export const applicationFormPage = definePublicPage({
  path: applicationFormPath,
  publicBecause: 'Anybody may apply to a programme that is open for it.',
  load: async (ctx): Promise<Data> => {
    const { keys } = ctx.services;
    return {
      language: languageOf(ctx),
      programme: await findOpenProgramme(ctx),
      tokenFor: (sent) => {
        const token = readFormToken(keys, ctx.now, sent);
        return token?.age === 'good' || token?.age === 'too-young' ? sent : issueFormToken(keys, ctx.now, token?.id);
      },
    };
  },
  view: (data, view) => {
    const { language, programme, tokenFor, sent } = data;
    if (sent !== undefined && programme !== undefined) return sentPage(language, programme, sent);
    if (programme === undefined) return closedPage(language);
    return ApplicationFormView({ language, programme, tokenFor, view });
  },
  form: applicationForm,
  answer: async (ctx, answers) => {
    const language = languageOf(ctx);
    const programme = await findOpenProgramme(ctx);
    if (programme === undefined) return refuse({ '': ['invalid'] });
    const sent = await sendApplication(ctx, { programme, language, answers });
    if (!sent.ok) return sent;
    return { ok: true, value: { language, programme, tokenFor: (token) => token, sent: sent.value } };
  },
});
