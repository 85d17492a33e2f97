import { z } from 'zod';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { type PortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { portalDoorPath, portalHome } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { BigButton, BigLink } from '#app/ui/portal/big-button.tsx';
import { Line } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Small } from '#app/ui/portal/text.tsx';
import { codeForm } from '../../domain/forms.ts';
import { enterPath, portalPath, scannedCardPath, smsPath } from '../../domain/paths.ts';
import { parsePortalCode } from '../../domain/portal-code.ts';
import { enterByPhone, isInside, isRemembered } from '../../server/enter.ts';
import { sendsSms } from '../../server/sms.ts';
import { DigitsLine, entering, enterWords, languageOf, nextOf, PUBLIC_BECAUSE, problemsOf } from './enter-frame.tsx';

type Data = { language: PortalLanguage; isRemembered: boolean; isForgotten: boolean; sendsSms: boolean };

/** The address that stands on a card, for whoever types it: on to the door in the phone's language. */
export const portalPage = definePublicPage({
  path: portalPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async ({ accepts }) => ({ redirect: portalDoorPath.to({ language: preferredLanguage(accepts) }) }),
  view: () => ({ title: '', body: null }),
});

/** What the square of a card holds. */
export const scannedCardPage = definePublicPage({
  path: scannedCardPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async ({ params, accepts }) => ({
    redirect: enterPath.to({ language: preferredLanguage(accepts), code: params['code'] ?? '' }),
  }),
  view: () => ({ title: '', body: null }),
});

/** The door of the own side: her own phone asks for four digits, any other for the code of a card. */
export const doorPage = definePublicPage({
  path: portalDoorPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data | { redirect: string }> => {
    const language = languageOf(ctx);
    if (await isInside(ctx)) return { redirect: nextOf(ctx.url) ?? portalHome.today.to({ language }) };
    const isKnown = await isRemembered(ctx);
    return {
      language,
      isRemembered: isKnown && !ctx.url.searchParams.has('card'),
      // Blocked, or its time is over.
      isForgotten: ctx.portal.device !== undefined && !isKnown,
      sendsSms: sendsSms(ctx),
    };
  },
  forgetsPhone: ({ isForgotten }) => isForgotten,
  form: z.object({ do: z.enum(['code', 'phone']), digits: z.string().max(40).default('') }).extend(codeForm.shape),
  submit: async (ctx, form) => {
    const language = languageOf(ctx);
    const next = nextOf(ctx.url);
    if (form.do === 'phone') {
      const answer = await enterByPhone(ctx, language, form.digits);
      return answer.ok && next !== undefined && answer.value.portal?.session
        ? ok({ ...answer.value, to: next })
        : answer;
    }
    const code = parsePortalCode(form.cardCode);
    return code === undefined
      ? refuse({ cardCode: ['twelve-digits'] })
      : ok({ to: enterPath.to({ language, code }, { next }) });
  },
  view: (data, view) => {
    const { language } = data;
    const t = enterWords(language);
    const problems = problemsOf(language, view.problems);
    const next = nextOf(view.url);
    const withCard = portalDoorPath.to({ language }, { card: '1', next });
    return entering({
      language,
      hrefIn: (other) => portalDoorPath.to({ language: other }, { next }),
      children: data.isRemembered ? (
        <Screen title={t('enter.title')} picture="lock">
          {problems.list}
          <MyForm hidden={{ do: 'phone' }}>
            <DigitsLine language={language} view={view} label={t('enter.digits')} />
            <BigButton picture="key">{t('enter.open')}</BigButton>
          </MyForm>
          <BigLink href={withCard} picture="wallet">
            {t('door.withCard')}
          </BigLink>
          <Small>{t('enter.lost')}</Small>
        </Screen>
      ) : (
        <Screen title={t('door.title')} picture="wallet">
          {(data.isForgotten || view.url.searchParams.has('forgotten')) && view.problems === undefined ? (
            <Notice tone="watch">{t('door.forgotten')}</Notice>
          ) : null}
          {problems.list}
          <MyForm hidden={{ do: 'code' }} action={withCard}>
            <Line
              name="cardCode"
              label={t('door.code')}
              hint={t('door.codeHint')}
              error={problems.of('cardCode')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={40}
              dir="ltr"
            />
            <BigButton picture="chevron-end">{t('door.next')}</BigButton>
          </MyForm>
          {data.sendsSms ? (
            <BigLink href={smsPath.to({ language })} picture="messages">
              {t('door.noCard')}
            </BigLink>
          ) : null}
          <Small>{t('door.help')}</Small>
        </Screen>
      ),
    });
  },
});
