import { NotFoundError } from '#app/platform/http/errors.ts';
import { typedText } from '#app/platform/http/form.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage, type PublicContext } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { formatPortalMonth } from '#app/platform/i18n/portal-texts.ts';
import { type PortalLanguage, parsePortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { anyOwnMonthPath, ownMonthPath } from '../../domain/paths.ts';
import { ownAnswerForm } from '../../domain/send-form.ts';
import { answerOwnMonth, findOwnMonth, type OwnMonth } from '../../server/own-month.ts';
import { ownMonthTexts } from '../../texts/portal/index.ts';
import { OwnEntries } from './own-entries.tsx';
import { InSwedish, ownTexts } from './own-month-parts.tsx';

const PUBLIC_BECAUSE =
  'A participant has no account; the link that staff gave her is her proof, and it shows times of one month and no name.';

type Data = { language: PortalLanguage; token: string; month: OwnMonth | undefined; answered?: 'right' | 'wrong' };

function readAddress({ params }: PublicContext): { language: PortalLanguage; token: string } {
  const language = parsePortalLanguage(params['language']);
  if (language === undefined) throw new NotFoundError();
  return { language, token: params['token'] ?? '' };
}

/** What the code on the screen leads to: the same page in the browser's language. */
export const anyOwnMonthPage = definePublicPage({
  path: anyOwnMonthPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => ({
    redirect: ownMonthPath.to({ token: ctx.params['token'] ?? '', language: preferredLanguage(ctx.accepts) }),
  }),
  view: () => ({ title: '', body: null }),
});

/** A participant's month: she reads her times and says that they are right, or what is wrong. */
export const ownMonthPage = definePublicPage({
  path: ownMonthPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data> => {
    const address = readAddress(ctx);
    return { ...address, month: await findOwnMonth(ctx, address.token) };
  },
  view: ({ language, token, month, answered }, view): RenderedView => {
    if (month === undefined) return gonePage(language, token);
    const t = ownTexts(language);
    const sv = ownTexts('sv');
    const at = { month: formatPortalMonth(language, month.month) };
    const said = answered ?? month.answer;
    const state = view.problems;
    return {
      title: t('title', at),
      language,
      theme: month.theme,
      body: (
        <TranslatedFrame
          words={frameWords(ownMonthTexts, language)}
          language={language}
          owner={month.tenantName}
          hrefIn={answered === undefined ? (other) => ownMonthPath.to({ token, language: other }) : undefined}
        >
          <PageHeader title={t('title', at)} lead={<bdi lang="sv">{month.programmeName}</bdi>} />
          {said === null || said === undefined ? null : (
            <Alert tone={said === 'right' ? 'success' : 'info'} role="status">
              {t(said === 'right' ? 'thanksRight' : 'thanksWrong')}
            </Alert>
          )}
          <Stack gap="sm">
            {said === 'right' ? null : (
              <p>
                {t('lead', { tenant: month.tenantName })} {t('look')}
              </p>
            )}
            <OwnEntries month={month} language={language} />
          </Stack>
          {said === 'right' || answered !== undefined ? null : (
            <Stack>
              <Card>
                <Form hidden={{ answer: 'right' }} autoComplete="off">
                  <Text>{t('rightHelp')}</Text>
                  <Button icon="check" fullWidth>
                    {t('right')}
                  </Button>
                </Form>
              </Card>
              <Card title={t('wrong')} id="wrong">
                <Form hidden={{ answer: 'wrong' }} autoComplete="off">
                  <TextArea
                    name="comment"
                    label={t('wrongLabel')}
                    hint={t('wrongHelp')}
                    error={
                      state?.['comment'] && t(`problem.${state['comment'][0] === 'too-long' ? 'too-long' : 'required'}`)
                    }
                    defaultValue={typedText(view.typed, 'comment')}
                    maxLength={500}
                    dir="auto"
                    rows={3}
                  />
                  <Button variant="secondary" fullWidth>
                    {t('send')}
                  </Button>
                </Form>
              </Card>
            </Stack>
          )}
          <InSwedish
            language={language}
            texts={[
              sv('title', { month: formatPortalMonth('sv', month.month) }),
              ...(said === 'right'
                ? [sv('thanksRight')]
                : [
                    sv('lead', { tenant: month.tenantName }),
                    sv('look'),
                    sv('rightHelp'),
                    sv('right'),
                    sv('wrong'),
                    sv('wrongHelp'),
                  ]),
            ]}
          />
        </TranslatedFrame>
      ),
    };
  },
  form: ownAnswerForm,
  answer: async (ctx, { answer, comment }) => {
    const { language, token } = readAddress(ctx);
    const month = await findOwnMonth(ctx, token);
    const isDone = await answerOwnMonth(ctx, token, { answer, comment, language });
    // A sheet that was right before stays so.
    const answered = month?.answer === 'right' ? ('right' as const) : answer;
    return ok({ language, token, month: isDone ? month : undefined, answered });
  },
});

function gonePage(language: PortalLanguage, token: string): RenderedView {
  const t = ownTexts(language);
  const sv = ownTexts('sv');
  return {
    title: t('goneTitle'),
    language,
    body: (
      <TranslatedFrame
        words={frameWords(ownMonthTexts, language)}
        language={language}
        owner="Egenväg"
        hrefIn={(other) => ownMonthPath.to({ token, language: other })}
      >
        <PageHeader title={t('goneTitle')} lead={t('gone')} />
        <InSwedish language={language} texts={[sv('goneTitle'), sv('gone')]} />
      </TranslatedFrame>
    ),
  };
}
