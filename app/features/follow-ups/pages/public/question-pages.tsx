import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage, type PublicContext } from '#app/platform/http/public-page.ts';
import { translatePortal, translationState } from '#app/platform/i18n/portal-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { type PortalLanguage, parsePortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import { questionsPath, shortLinkPath } from '../../domain/paths.ts';
import { replyForm } from '../../domain/reply.ts';
import { answerByLink, findAsked } from '../../server/own-answer.ts';
import type { AskedPage } from '../../server/reply-store.ts';
import { questionTexts } from '../../texts/portal/index.ts';
import { Questions } from '../parts/questions.tsx';

const PUBLIC_BECAUSE =
  'Somebody who has left has no account; the link is her proof, good for one follow-up until it is answered, and it shows nothing about her.';

export type Told = 'saved' | 'answered' | 'expired' | 'gone' | 'tooMany';
type Data = {
  language: PortalLanguage;
  token: string;
  id: string;
  asked: AskedPage | undefined;
  told: Told | undefined;
};

/** What the text message and the letter hold: leads on to the page in the language it was sent in. */
export const shortLinkPage = definePublicPage({
  path: shortLinkPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => {
    const asked = await findAsked(ctx);
    const language = typeof asked === 'object' ? asked.language : preferredLanguage(ctx.accepts);
    return { redirect: questionsPath.to({ language, token: ctx.params['token'] ?? '' }) };
  },
  view: () => ({ title: '', body: null }),
});

async function load(ctx: PublicContext): Promise<Data> {
  const language = parsePortalLanguage(ctx.params['language']);
  if (language === undefined) throw new NotFoundError();
  const base = { language, token: ctx.params['token'] ?? '', id: newId() };
  const asked = await findAsked(ctx);
  if (asked === 'too-many') return { ...base, asked: undefined, told: 'tooMany' };
  if (asked === undefined) return { ...base, asked, told: 'gone' };
  return { ...base, asked, told: asked.state === 'open' ? undefined : asked.state };
}

const told = { saved: 'saved', answered: 'answered', closed: 'gone', 'too-many': 'tooMany' } as const;

/** Three questions. The page says neither who is asked nor by whom, and takes one answer. */
export const questionsPage = definePublicPage({
  path: questionsPath,
  publicBecause: PUBLIC_BECAUSE,
  load,
  form: replyForm,
  answer: async (ctx, form) => {
    const language = parsePortalLanguage(ctx.params['language']);
    if (language === undefined) throw new NotFoundError();
    const kept = await answerByLink(ctx, language, form);
    return ok<Data>({ language, token: '', id: form.id, asked: undefined, told: told[kept] });
  },
  view: (data, view): RenderedView => {
    const { language, token } = data;
    const t = translatePortal(questionTexts, language);
    const isUnread = translationState(questionTexts, language) === 'not-yet-read';
    return {
      title: t('title'),
      language,
      body: (
        <PortalFrame
          owner=""
          skip={t('skip')}
          languagesLabel={t('languages')}
          language={language}
          hrefIn={token === '' || view.problems ? undefined : (tag) => questionsPath.to({ language: tag, token })}
          footer={isUnread ? <p>{t('notYetRead')}</p> : undefined}
        >
          <PageHeader title={t('title')} lead={data.told === undefined ? t('lead') : undefined} />
          {data.told === undefined && data.asked !== undefined ? (
            <Questions asked={data.asked} id={data.id} language={language} view={view} />
          ) : (
            <ToldAlert told={data.told ?? 'gone'} language={language} />
          )}
        </PortalFrame>
      ),
    };
  },
});

function ToldAlert({ told: word, language }: { told: Told; language: PortalLanguage }) {
  const t = translatePortal(questionTexts, language);
  if (word === 'saved')
    return (
      <Alert tone="success" title={t('thanks')} role="status">
        {t('thanksText')}
      </Alert>
    );
  return (
    <Alert tone={word === 'answered' ? 'success' : 'info'} role="status">
      {t(word)}
    </Alert>
  );
}
