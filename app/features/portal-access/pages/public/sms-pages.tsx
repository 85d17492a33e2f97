import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Line } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Small } from '#app/ui/portal/text.tsx';
import { smsCodeForm, smsForm } from '../../domain/forms.ts';
import { smsCodePath, smsPath } from '../../domain/paths.ts';
import { askForSms, enterBySms, sendsSms } from '../../server/sms.ts';
import {
  DigitsLine,
  entering,
  enterWords,
  languageOf,
  PUBLIC_BECAUSE,
  problemsOf,
  WhoseRadios,
} from './enter-frame.tsx';

/** No card at hand: a code goes to her number, if it is hers. */
export const smsPage = definePublicPage({
  path: smsPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => {
    if (!sendsSms(ctx)) throw new NotFoundError();
    return { language: languageOf(ctx) };
  },
  form: smsForm,
  submit: (ctx, { telephone }) => askForSms(ctx, languageOf(ctx), telephone),
  view: ({ language }, view) => {
    const t = enterWords(language);
    const problems = problemsOf(language, view.problems);
    const typed = view.typed?.['telephone'];
    return entering({
      language,
      hrefIn: (other) => smsPath.to({ language: other }),
      children: (
        <Screen title={t('sms.title')} picture="messages" lead={t('sms.lead')}>
          {problems.list}
          <MyForm>
            <Line
              name="telephone"
              label={t('sms.telephone')}
              error={problems.of('telephone')}
              defaultValue={typeof typed === 'string' ? typed : ''}
              inputMode="tel"
              autoComplete="off"
              maxLength={40}
              dir="ltr"
            />
            <BigButton picture="send">{t('sms.send')}</BigButton>
          </MyForm>
        </Screen>
      ),
    });
  },
});

/** The code of the message and her digits. The page is there for every number, known or not. */
export const smsCodePage = definePublicPage({
  path: smsCodePath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => ({ language: languageOf(ctx), ticket: ctx.params['ticket'] ?? '' }),
  form: smsCodeForm,
  submit: (ctx, form) => enterBySms(ctx, languageOf(ctx), ctx.params['ticket'] ?? '', form),
  view: ({ language, ticket }, view) => {
    const t = enterWords(language);
    const problems = problemsOf(language, view.problems);
    return entering({
      language,
      hrefIn: (other) => smsCodePath.to({ language: other, ticket }),
      children: (
        <Screen title={t('sms.codeTitle')} picture="messages" lead={t('sms.codeLead')}>
          {problems.list}
          <MyForm>
            <Line
              name="smsCode"
              label={t('sms.code')}
              hint={t('sms.codeHint')}
              error={problems.of('smsCode')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              dir="ltr"
            />
            <DigitsLine language={language} view={view} label={t('enter.digits')} />
            <WhoseRadios language={language} view={view} />
            <BigButton picture="key">{t('enter.open')}</BigButton>
          </MyForm>
          <Small>{t('sms.none')}</Small>
        </Screen>
      ),
    });
  },
});
