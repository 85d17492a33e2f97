import { NotFoundError } from '#app/platform/http/errors.ts';
import { typedText } from '#app/platform/http/form.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage, type PublicContext, type PublicView } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { type PortalLanguage, parsePortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { linkAnswerForm } from '../../domain/forms-sent.ts';
import { anyPlacementLinkPath, placementLinkPath } from '../../domain/paths.ts';
import type { Taken } from '../../server/answer-placement.ts';
import { answerByLink, type LinkState, lookAtLink, openByLink, type ShownPlacement } from '../../server/by-link.ts';
import { sharedPlacementTexts } from '../../texts/portal/index.ts';
import { sharedWords } from '../shared-words.ts';
import { SharedTerms } from './shared-terms.tsx';

const PUBLIC_BECAUSE =
  'A supervisor has no account; the link and what it was sent to are the proof, and before that the page tells nothing of the placement.';

type Data = {
  language: PortalLanguage;
  token: string;
  link: LinkState | undefined;
  shown?: (ShownPlacement & { party: 'participant' | 'workplace' }) | undefined;
  check?: string;
  taken?: Taken | undefined;
};

function readAddress({ params }: PublicContext): { language: PortalLanguage; token: string } {
  const language = parsePortalLanguage(params['language']);
  if (language === undefined) throw new NotFoundError();
  return { language, token: params['token'] ?? '' };
}

/** What the link leads to: the same page in the browser's language. */
export const anyPlacementLinkPage = definePublicPage({
  path: anyPlacementLinkPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => ({
    redirect: placementLinkPath.to({ token: ctx.params['token'] ?? '', language: preferredLanguage(ctx.accepts) }),
  }),
  view: () => ({ title: '', body: null }),
});

/** A party without an account shows that the link is hers, reads the terms and answers. */
export const placementLinkPage = definePublicPage({
  path: placementLinkPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data> => {
    const address = readAddress(ctx);
    return { ...address, link: await lookAtLink(ctx, address.token, 'agree') };
  },
  view: (data, view): RenderedView => {
    const { language, token, link, shown } = data;
    const t = sharedWords(language);
    const isOpen = link?.state === 'open';
    const title = isOpen ? t('linkTitle') : t('goneTitle');
    return {
      title,
      language,
      ...(link === undefined ? {} : { theme: link.theme }),
      body: (
        <TranslatedFrame
          words={frameWords(sharedPlacementTexts, language)}
          language={language}
          owner={link?.tenantName ?? 'Egenväg'}
          hrefIn={shown === undefined ? (other) => placementLinkPath.to({ token, language: other }) : undefined}
        >
          {!isOpen ? (
            <PageHeader title={title} lead={t(link === undefined ? 'unknown' : (link.state as 'expired'))} />
          ) : shown === undefined ? (
            <Check link={link} language={language} view={view} />
          ) : (
            <Answer data={data} shown={shown} view={view} />
          )}
        </TranslatedFrame>
      ),
    };
  },
  form: linkAnswerForm,
  answer: async (ctx, { check, termsId, says, words }) => {
    const address = readAddress(ctx);
    const taken =
      termsId === undefined || says === undefined
        ? undefined
        : await answerByLink(ctx, address.token, { typed: check, termsId, says, words });
    const shown = await openByLink(ctx, address.token, check);
    const link = await lookAtLink(ctx, address.token, 'agree');
    if (shown === undefined && link?.state === 'open') return refuse({ check: ['wrong'] });
    return ok({ ...address, link, shown, check, taken } satisfies Data);
  },
});

const checkLabels = { phone: 'checkPhone', 'e-mail': 'checkEmail', code: 'checkCode' } as const;

type CheckProps = { link: LinkState; language: PortalLanguage; view: PublicView };

function Check({ link, language, view }: CheckProps) {
  const t = sharedWords(language);
  const problem = view.problems?.['check']?.[0];
  return (
    <Stack>
      <PageHeader title={t('linkTitle')} lead={t('checkLead')} />
      <Card>
        <Form autoComplete="off">
          <TextInput
            name="check"
            label={t(checkLabels[link.checkKind])}
            inputMode={link.checkKind === 'e-mail' ? 'email' : 'numeric'}
            dir="ltr"
            maxLength={200}
            error={problem && t(`problem.${problem === 'wrong' ? 'wrong' : 'required'}`)}
            required
          />
          <Button fullWidth>{t('open')}</Button>
        </Form>
      </Card>
    </Stack>
  );
}

type AnswerProps = { data: Data; shown: ShownPlacement & { party: 'participant' | 'workplace' }; view: PublicView };

function Answer({ data: { language, check = '', taken }, shown, view }: AnswerProps) {
  const t = sharedWords(language);
  const { terms } = shown;
  const mine = terms?.answers.find(({ party }) => party === shown.party);
  const hidden = { check, termsId: terms?.id ?? '' };
  const problem = view.problems?.['words']?.[0];
  const notice =
    taken === 'answered' ? 'first' : taken === 'settled' || taken === 'gone' ? 'settled' : taken ? 'thanks' : undefined;
  return (
    <Stack>
      <PageHeader
        title={t(`form.${shown.form}`)}
        lead={t('aboutHer', { name: shown.givenName ?? '–', programme: shown.programmeName })}
      />
      {notice === undefined ? null : (
        <Alert tone={notice === 'thanks' ? 'success' : 'warning'} role="status">
          {t(notice)}
        </Alert>
      )}
      <SharedTerms shown={shown} language={language} />
      {mine === undefined ? null : (
        <Text>
          {t(mine.agrees ? 'saidYes' : mine.wantsChange ? 'saidChange' : 'saidNo')}{' '}
          {terms?.status === 'accepted' ? t('allYes') : terms?.status === 'proposed' ? t('waits') : ''}
        </Text>
      )}
      {mine !== undefined || terms?.status !== 'proposed' ? null : (
        <Stack>
          <Form hidden={{ ...hidden, says: 'yes' }} autoComplete="off">
            <Button icon="check" fullWidth>
              {t('yes')}
            </Button>
          </Form>
          <Card title={t('change')}>
            <Form hidden={{ ...hidden, says: 'change' }} autoComplete="off">
              <TextArea
                name="words"
                label={t('words')}
                rows={3}
                maxLength={500}
                dir="auto"
                defaultValue={typedText(view.typed, 'words')}
                error={problem && t(`problem.${problem === 'too-long' ? 'too-long' : 'required'}`)}
              />
              <Button variant="secondary" fullWidth>
                {t('send')}
              </Button>
            </Form>
          </Card>
          <Card title={t('no')}>
            <Form hidden={{ ...hidden, says: 'no' }} autoComplete="off">
              <TextArea name="words" id="wordsNo" label={t('words')} rows={2} maxLength={500} dir="auto" />
              <Button variant="secondary" fullWidth>
                {t('no')}
              </Button>
            </Form>
          </Card>
        </Stack>
      )}
    </Stack>
  );
}
