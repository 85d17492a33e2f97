import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RenderedView } from '#app/platform/http/page.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { frameWords } from '#app/platform/i18n/frame-words.ts';
import { type PortalLanguage, preferredLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Sign } from '#app/ui/sign.tsx';
import { Text } from '#app/ui/text.tsx';
import { TranslatedFrame } from '#app/ui/translated-frame.tsx';
import { tapForm } from '../../domain/card-forms.ts';
import { anyTabletPath, tabletPath } from '../../domain/paths.ts';
import { endTablet, getTablet, type Tablet, tapHere, tapUndo } from '../../server/tablets.ts';
import { checkInPageTexts } from '../../texts/portal/index.ts';
import { languageOf, pageTexts } from './page-texts.ts';
import styles from './tablet.module.css';

const PUBLIC_BECAUSE =
  'The browser holds a token that a leader gave it for one session; it reaches the names of that session and nothing else.';

/** What the last tap did, for the one who tapped. */
type Tapped = {
  result: 'here' | 'already' | 'ask' | 'closed' | 'too-early' | 'unknown' | 'undone' | 'too-late';
  name: string;
  enrolmentId: string;
};
type Data = { language: PortalLanguage; tablet: Tablet | undefined; tapped?: Tapped | undefined };

/** The tablet in the browser's language. */
export const anyTabletPage = definePublicPage({
  path: anyTabletPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx) => ({ redirect: tabletPath.to({ language: preferredLanguage(ctx.accepts) }) }),
  view: () => ({ title: '', body: null }),
});

/** A shared screen: large names and pictures, one tap each, taken back within a minute. */
export const tabletPage = definePublicPage({
  path: tabletPath,
  publicBecause: PUBLIC_BECAUSE,
  load: async (ctx): Promise<Data> => ({ language: languageOf(ctx), tablet: await getTablet(ctx) }),
  form: tapForm,
  answer: async (ctx, { do: what, enrolmentId = '' }): Promise<Result<Data, FieldProblems>> => {
    const language = languageOf(ctx);
    if (what === 'end') {
      await endTablet(ctx);
      return ok({ language, tablet: undefined });
    }
    const before = await getTablet(ctx);
    const person = before?.people.find((each) => each.enrolmentId === enrolmentId);
    if (before === undefined || person === undefined) return ok({ language, tablet: before });
    const result =
      what === 'undo'
        ? (await tapUndo(ctx, enrolmentId))
          ? ('undone' as const)
          : ('too-late' as const)
        : await tapHere(ctx, before.session, enrolmentId);
    return ok({ language, tablet: await getTablet(ctx), tapped: { result, name: person.shownName, enrolmentId } });
  },
  view: ({ language, tablet, tapped }): RenderedView => {
    const t = pageTexts(language);
    return {
      title: t('tablet.title'),
      language,
      ...(tablet && { theme: tablet.session.theme }),
      body: (
        <TranslatedFrame
          words={frameWords(checkInPageTexts, language)}
          language={language}
          owner={tablet?.session.activityName}
          hrefIn={(other) => tabletPath.to({ language: other })}
        >
          {tablet === undefined ? (
            <PageHeader title={t('tablet.ended')} />
          ) : (
            <Names language={language} tablet={tablet} tapped={tapped} />
          )}
        </TranslatedFrame>
      ),
    };
  },
});

function Names({ language, tablet, tapped }: { language: PortalLanguage; tablet: Tablet; tapped: Tapped | undefined }) {
  const t = pageTexts(language);
  const action = tabletPath.to({ language });
  const waiting = tablet.people.filter(({ isHere }) => !isHere);
  return (
    <>
      <PageHeader title={t('tablet.title')} />
      {tapped === undefined ? null : <WhatHappened language={language} tapped={tapped} />}
      {waiting.length === 0 ? (
        <Text>{t('tablet.nobody')}</Text>
      ) : (
        <Form action={action} hidden={{ do: 'here' }} aria-label={t('tablet.names')}>
          <ul className={styles.names}>
            {waiting.map(({ enrolmentId, shownName, sign }) => (
              <li key={enrolmentId}>
                <button type="submit" name="enrolmentId" value={enrolmentId} className={styles.name}>
                  <Sign name={sign} size={48} />
                  <bdi>{shownName}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </Form>
      )}
      <Text>{t('tablet.arrived', { count: String(tablet.people.length - waiting.length) })}</Text>
      <Text soft>{t('tablet.notHere')}</Text>
      <Details summary={t('tablet.end')}>
        <Form action={action} hidden={{ do: 'end' }}>
          <Button variant="secondary">{t('tablet.endButton')}</Button>
        </Form>
      </Details>
    </>
  );
}

function WhatHappened({
  language,
  tapped: { result, name, enrolmentId },
}: {
  language: PortalLanguage;
  tapped: Tapped;
}) {
  const t = pageTexts(language);
  if (result === 'here')
    return (
      // Out of sight after a while, so that the next one does not read it.
      <div className={styles.passing} role="status">
        <Alert tone="success" title={t('tablet.hello', { name })}>
          <Form action={tabletPath.to({ language })} hidden={{ do: 'undo', enrolmentId }}>
            <Button variant="secondary" icon="undo">
              {t('tablet.undo')}
            </Button>
          </Form>
        </Alert>
      </div>
    );
  if (result === 'undone' || result === 'already')
    return (
      <Alert tone="success" role="status">
        {t(result === 'undone' ? 'tablet.undone' : 'checkIn.already')}
      </Alert>
    );
  const text =
    result === 'too-late'
      ? t('tablet.tooLate')
      : result === 'closed' || result === 'too-early'
        ? t(`checkIn.${result}`)
        : t('tablet.ask', { name });
  return (
    <Alert tone="warning" role="alert">
      {text}
    </Alert>
  );
}
