import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Words } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, SwedishName } from '#app/ui/portal/text.tsx';
import { languageOfPage, trackWishForm } from '../../domain/own-way.ts';
import { ownTrackPath } from '../../domain/paths.ts';
import { getOwnTrack, wishForTrack } from '../../server/own-way.ts';
import { ownWayTexts } from '../../texts/portal/index.ts';

const pictures = { studies: 'graduation-cap', work: 'briefcase', placement: 'hammer' } as const;
const dayIn = (day: PlainDate) => (language: PortalLanguage) => formatPortalDate(language, day);

/** The programme's tracks in plain words, which one is hers, which she wants, and what was decided with her coach. */
export const ownTrackPage = definePortalPage({
  path: ownTrackPath,
  purpose: 'portal.track',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  form: trackWishForm,
  load: async (ctx) => ({ ...(await getOwnTrack(ctx)), newWishId: newId() }),
  submit: async (ctx, { form }) => {
    const wished = await wishForTrack(ctx, form);
    return wished.ok ? ok(ownTrackPath.to({ language: ctx.language }, { done: 'sent' })) : wished;
  },
  view: ({ stay, wishes, choices, newWishId }, view) => {
    const { t, say } = wordsOf(ownWayTexts, view);
    const problems = problemsIn(ownWayTexts, view);
    const tracks = stay.definition.tracks ?? [];
    const named = (key: string | null) => (
      <SwedishName>{tracks.find((each) => each.key === key)?.name ?? key ?? '–'}</SwedishName>
    );
    const [wish] = wishes;
    return {
      section: 'way',
      title: t('track.title'),
      back: portalHome.way.to({ language: view.language }),
      aloud: [t('track.lead')],
      body: (
        <Screen title={say('track.title')} picture="route" lead={say('track.lead')}>
          <Problems title={problems.title} items={problems.items} />
          {view.done === 'sent' ? <Notice tone="good">{say('track.sent')}</Notice> : null}
          <Panel
            picture="flag"
            title={stay.trackKey === null ? say('track.none') : say('track.now', { track: named(stay.trackKey) })}
          >
            {choices.map((each) => (
              <Para key={each.id}>{say('track.decided', { day: dayIn(each.chosenOn), track: named(each.toKey) })}</Para>
            ))}
          </Panel>
          {wish === undefined ? null : (
            <Panel
              tone={wish.answeredAt === null ? 'watch' : 'plain'}
              picture="messages"
              title={say('track.wished', { day: dayIn(dayOf(wish.wishedAt)), track: named(wish.trackKey) })}
            >
              {wish.language === null ? null : <OwnText lang={wish.language}>{wish.words}</OwnText>}
              {wish.answeredAt === null ? (
                <Para>{say('track.waits')}</Para>
              ) : wish.answer === null ? null : (
                <>
                  <Para>{say('track.answer', { day: dayIn(dayOf(wish.answeredAt)) })}</Para>
                  <OwnText>{wish.answer}</OwnText>
                </>
              )}
            </Panel>
          )}
          <MyForm hidden={{ id: typedText(view.typed, 'id') || newWishId, language: languageOfPage(view.language) }}>
            <PictureRadios
              name="trackKey"
              legend={say('track.which')}
              options={tracks
                .filter(({ key }) => key !== stay.trackKey)
                .map(({ key, name, towards }) => ({
                  value: key,
                  picture: pictures[towards[0] as keyof typeof pictures] ?? 'route',
                  label: <SwedishName>{name}</SwedishName>,
                  hint: towards.map((each) => t(`track.towards.${each}`)).join(' · '),
                }))}
              value={typedText(view.typed, 'trackKey')}
              error={problems.of('trackKey')}
            />
            <Words
              name="words"
              label={say('track.words')}
              rows={3}
              maxLength={500}
              defaultValue={typedText(view.typed, 'words')}
              error={problems.of('words')}
            />
            <BigButton picture="messages">{say('track.send')}</BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
});
