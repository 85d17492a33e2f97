import { ownCopyPath } from '#app/features/own-copy/domain/paths.ts';
import {
  type AskableKind,
  askableKinds,
  askForm,
  correctionKinds,
  pauseReasons,
} from '#app/features/own-requests/domain/own-request.ts';
import { askedPath, leavingPath } from '#app/features/own-requests/domain/paths.ts';
import { askFor } from '#app/features/own-requests/public.ts';
import { definePortalPage, type PortalRendered, type PortalView } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { path } from '#app/shared/paths.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton, BigLink } from '#app/ui/portal/big-button.tsx';
import { Line, Words } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Small } from '#app/ui/portal/text.tsx';
import { wrongPath } from './paths.ts';
import { formOf } from './problems.tsx';
import { aboutMeTexts } from './texts/index.ts';

const pictures = {
  rest: 'house',
  family: 'heart',
  work: 'briefcase',
  studies: 'book',
  travel: 'bus',
  other: 'more',
} as const;
const signs = {
  name: 'user',
  number: 'key',
  born: 'calendar',
  'other-fact': 'alert-triangle',
  apart: 'shield',
  pause: 'pause',
  leave: 'door',
  copy: 'book',
} as const;

/** One thing she asks for, in her own words or with pictures: a page for each kind. */
export const askPages = askableKinds.map((kind) =>
  definePortalPage({
    path: path(`/my/:language/about-me/ask/${kind}`),
    purpose: 'portal.ask',
    audit: { action: 'read', category: 'participation' },
    form: askForm,
    load: async () => ({ kind, id: newId() }),
    submit: async (ctx, { form }) => {
      const asked = await askFor(ctx, kind, form);
      return asked.ok ? ok(askedPath.to({ language: ctx.language }, { done: 'sent' })) : asked;
    },
    view: (data, view) => ask(data, view),
  }),
);

function ask({ kind, id }: { kind: AskableKind; id: string }, view: PortalView): PortalRendered {
  const { t, say } = wordsOf(aboutMeTexts, view);
  const { language } = view;
  const form = formOf(view);
  const isCorrection = (correctionKinds as readonly string[]).includes(kind);
  const back = isCorrection
    ? wrongPath.to({ language })
    : kind === 'apart'
      ? portalHome['about-me'].to({ language })
      : kind === 'copy'
        ? ownCopyPath.to({ language })
        : leavingPath.to({ language });
  const lead = isCorrection ? 'wrong.lead' : (`ask.${kind as 'apart' | 'pause' | 'leave' | 'copy'}Lead` as const);
  return {
    section: 'about-me',
    title: t(`kind.${kind}`),
    back,
    aloud: [t(`kind.${kind}`), t(lead)],
    body: (
      <Screen title={say(`kind.${kind}`)} picture={signs[kind]} lead={say(lead)}>
        {form.summary}
        <MyForm hidden={{ id: form.textOf('id', id) }}>
          {kind === 'pause' ? <PauseQuestions view={view} form={form} /> : null}
          <Words
            name="words"
            label={say(isCorrection ? 'ask.rightWords' : kind === 'apart' ? 'ask.apartWords' : 'ask.more')}
            hint={kind === 'apart' ? say('ask.apartHint') : undefined}
            defaultValue={form.textOf('words')}
            error={form.errorOf('words')}
            rows={3}
            maxLength={2000}
          />
          {kind === 'apart' ? <Notice tone="watch">{say('ask.danger')}</Notice> : null}
          <BigButton picture="send">{say('ask.send')}</BigButton>
        </MyForm>
        {kind === 'leave' ? (
          <BigLink href={back} picture="chevron-start">
            {say('ask.cancel')}
          </BigLink>
        ) : null}
      </Screen>
    ),
  };
}

function PauseQuestions({ view, form }: { view: PortalView; form: ReturnType<typeof formOf> }) {
  const { say } = wordsOf(aboutMeTexts, view);
  const chosen = form.textOf('reason');
  return (
    <>
      <PictureRadios
        name="reason"
        legend={say('ask.why')}
        options={pauseReasons.map((value) => ({ value, picture: pictures[value], label: say(`reason.${value}`) }))}
        {...(chosen === '' ? {} : { value: chosen })}
        error={form.errorOf('reason')}
      />
      <Small>{say('ask.noIllness')}</Small>
      <Line
        name="fromOn"
        type="date"
        dir="ltr"
        label={say('ask.from')}
        defaultValue={form.textOf('fromOn')}
        error={form.errorOf('fromOn')}
      />
      <Line
        name="untilOn"
        type="date"
        dir="ltr"
        label={say('ask.until')}
        hint={say('ask.untilHint')}
        defaultValue={form.textOf('untilOn')}
        error={form.errorOf('untilOn')}
      />
    </>
  );
}
