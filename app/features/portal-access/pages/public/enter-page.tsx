import { definePublicPage } from '#app/platform/http/public-page.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Small } from '#app/ui/portal/text.tsx';
import { enterForm } from '../../domain/forms.ts';
import { enterPath } from '../../domain/paths.ts';
import { enterByCard, lookUpCard } from '../../server/enter.ts';
import {
  DigitsLine,
  entering,
  enterWords,
  languageOf,
  nextOf,
  PUBLIC_BECAUSE,
  problemsOf,
  WhoseRadios,
} from './enter-frame.tsx';

type Data = { language: PortalLanguage; code: string; formId: string; opened?: { tenantName: string; theme: string } };

/**
 * Behind the code of a card. While staff keeps it open she chooses her digits; every other code, whether it is taken, not open yet, blocked or
 * none at all, gets the same page, which asks for digits and tells nothing.
 */
export const enterPage = definePublicPage({
  path: enterPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data> => {
    const code = ctx.params['code'] ?? '';
    const card = await lookUpCard(ctx, code);
    const data = { language: languageOf(ctx), code, formId: newId() };
    return card !== undefined && card !== 'too-many' && card.isOpen ? { ...data, opened: card } : data;
  },
  form: enterForm,
  submit: async (ctx, form) => {
    const answer = await enterByCard(ctx, languageOf(ctx), ctx.params['code'] ?? '', form);
    const next = nextOf(ctx.url);
    return answer.ok && next !== undefined ? ok({ ...answer.value, to: next }) : answer;
  },
  view: ({ language, code, formId, opened }, view) => {
    const t = enterWords(language);
    const { list } = problemsOf(language, view.problems);
    const sentId = view.typed?.['id'];
    const id = typeof sentId === 'string' && view.typed?.['do'] === 'choose' ? sentId : formId;
    return entering({
      language,
      theme: opened?.theme,
      owner: opened?.tenantName,
      hrefIn: (other) => enterPath.to({ language: other, code }),
      children:
        opened === undefined ? (
          <Screen title={t('enter.title')} picture="lock">
            {list}
            <MyForm hidden={{ id, do: 'enter' }}>
              <DigitsLine language={language} view={view} label={t('enter.digits')} />
              <WhoseRadios language={language} view={view} />
              <BigButton picture="key">{t('enter.open')}</BigButton>
            </MyForm>
            <Small>{t('enter.first')}</Small>
            <Small>{t('enter.lost')}</Small>
          </Screen>
        ) : (
          <Screen title={t('choose.title')} picture="key" lead={t('choose.lead')}>
            {list}
            <MyForm hidden={{ id, do: 'choose' }}>
              <DigitsLine language={language} view={view} label={t('choose.digits')} hint={t('choose.hint')} />
              <WhoseRadios language={language} view={view} />
              <BigButton picture="check">{t('choose.done')}</BigButton>
            </MyForm>
          </Screen>
        ),
    });
  },
});
