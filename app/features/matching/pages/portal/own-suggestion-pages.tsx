import { z } from 'zod';
import { OwnOccupationLink, WantedOccupations } from '#app/features/occupations/pages/parts.tsx';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton, BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Facts } from '#app/ui/portal/facts.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { type OwnSuggestion, ownBarForm, ownSuggestionForm } from '../../domain/own-matching.ts';
import { ownSuggestionPath, ownSuggestionsPath, ownWishesPath } from '../../domain/paths.ts';
import { type Answer, latestAnswer } from '../../domain/suggestion.ts';
import {
  actOnOwnSuggestion,
  endOwnBar,
  getOwnSuggestion,
  listOwnBars,
  listOwnOccupations,
  listOwnSuggestions,
  type WholeOwnSuggestion,
} from '../../server/own-matching.ts';
import { ownMatchingTexts } from '../../texts/portal/index.ts';
import { whysOf } from './own-reasons.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const hers = ({ answers }: OwnSuggestion, party: 'participant' | 'workplace') =>
  latestAnswer(answers as Answer[], party);

/** Workplaces that were put to her, and employers where she does not want to be. */
export const ownSuggestionsPage = definePortalPage({
  path: ownSuggestionsPath,
  purpose: 'portal.workplaces',
  audit: read,
  submitAudit: write,
  form: ownBarForm,
  load: async (ctx) => ({
    suggestions: await listOwnSuggestions(ctx),
    occupations: await listOwnOccupations(ctx),
    bars: await listOwnBars(ctx, ctx.today),
  }),
  submit: async (ctx, { form }) => {
    await endOwnBar(ctx, form.barId);
    return ok(ownSuggestionsPath.to({ language: ctx.language }, { done: 'saved' }));
  },
  view: ({ suggestions, occupations, bars }, view) => {
    const { t, say } = wordsOf(ownMatchingTexts, view);
    const of = { language: view.language };
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to(of),
      aloud: [t(suggestions.length === 0 ? 'none' : 'lead')],
      body: (
        <Screen title={say('title')} picture="building" lead={say('lead')}>
          {suggestions.length === 0 ? (
            <Para>{say('none')}</Para>
          ) : (
            <Tiles>
              {suggestions.map((each) => {
                const answer = hers(each, 'participant')?.answer;
                return (
                  <Tile
                    key={each.id}
                    href={ownSuggestionPath.to({ ...of, suggestionId: each.id })}
                    picture="briefcase"
                    title={<SwedishName>{`${each.employerName}, ${each.workplaceName}`}</SwedishName>}
                    text={say(`you.${answer ?? 'none'}`)}
                    {...(answer === undefined ? { state: 'new' as const } : {})}
                  />
                );
              })}
            </Tiles>
          )}
          <BigLink picture="settings" href={ownWishesPath.to(of)}>
            {say('wishes')}
          </BigLink>
          <WantedOccupations occupations={occupations} view={view} />
          {bars.length === 0 ? null : (
            <Panel picture="lock" title={say('bar.mine')}>
              {bars.map(({ id, employerName }) => (
                <MyForm key={id} hidden={{ barId: id }}>
                  <Para>
                    <SwedishName>{employerName}</SwedishName>
                  </Para>
                  <BigButton tone="quiet" picture="x">
                    {say('bar.end')}
                  </BigButton>
                </MyForm>
              ))}
            </Panel>
          )}
        </Screen>
      ),
    };
  },
});

/** One workplace: why, what she thinks, whether her CV may go there, and that she does not want to be there. */
export const ownSuggestionPage = definePortalPage({
  path: ownSuggestionPath,
  purpose: 'portal.workplaces',
  audit: read,
  submitAudit: write,
  params: z.object({ suggestionId: z.uuid() }),
  form: ownSuggestionForm,
  load: async (ctx, { params }) => ({ ...(await getOwnSuggestion(ctx, params.suggestionId)), newRowId: newId() }),
  submit: async (ctx, { params, form }) => {
    const acted = await actOnOwnSuggestion(ctx, params.suggestionId, form);
    if (!acted.ok) return acted;
    const of = { language: ctx.language };
    return ok(
      form.act === 'bar'
        ? ownSuggestionsPath.to(of, { done: 'saved' })
        : ownSuggestionPath.to({ ...of, suggestionId: params.suggestionId }, { done: 'saved' }),
    );
  },
  view: (data, view) => {
    const { suggestion, newRowId } = data;
    const { t, say } = wordsOf(ownMatchingTexts, view);
    const problems = problemsIn(ownMatchingTexts, view);
    const name = `${suggestion.employerName}, ${suggestion.workplaceName}`;
    const [mine, theirs] = [hers(suggestion, 'participant'), hers(suggestion, 'workplace')];
    const hidden = { id: typedText(view.typed, 'id') || newRowId, number: String(mine?.number ?? 0) };
    const whys = whysOf(suggestion.reasons);
    return {
      section: 'way',
      title: t('title'),
      back: ownSuggestionsPath.to({ language: view.language }),
      aloud: [name, ...whys.map((why) => sayWhy(why, t)), t('question')],
      body: (
        <Screen title={<SwedishName>{name}</SwedishName>} picture="building">
          <Problems title={problems.title} items={problems.items} />
          <Panel picture="help" title={say('why')}>
            <Facts
              items={[
                ...(suggestion.occupationName === null
                  ? []
                  : [
                      {
                        picture: 'briefcase' as const,
                        term: say('occupation'),
                        value: <SwedishName>{suggestion.occupationName}</SwedishName>,
                      },
                    ]),
                ...(suggestion.city === ''
                  ? []
                  : [
                      {
                        picture: 'map-pin' as const,
                        term: say('city'),
                        value: <SwedishName>{suggestion.city}</SwedishName>,
                      },
                    ]),
              ]}
            />
            {whys.map((why) => (
              <Para key={why.key}>{sayWhy(why, say)}</Para>
            ))}
            {suggestion.occupation === null ? null : (
              <OwnOccupationLink code={suggestion.occupation} name={suggestion.occupationName ?? ''} view={view} />
            )}
            {suggestion.words === '' ? null : (
              <>
                <Small>{say('from')}</Small>
                <Para>
                  <SwedishName>{suggestion.words}</SwedishName>
                </Para>
              </>
            )}
          </Panel>
          <Panel
            picture="messages"
            title={say('question')}
            tone={mine === undefined ? 'new' : mine.answer === 'yes' ? 'good' : 'plain'}
          >
            <Para>{say(`you.${mine?.answer ?? 'none'}`)}</Para>
            {theirs === undefined ? null : <Para>{say(`they.${theirs.answer}`)}</Para>}
            <MyForm hidden={hidden}>
              <ButtonStack>
                <BigButton name="act" value="yes" picture="thumbs-up" tone="primary">
                  {say('yes')}
                </BigButton>
                <BigButton name="act" value="tell-more" picture="help" tone="quiet">
                  {say('more')}
                </BigButton>
                <BigButton name="act" value="no" picture="x" tone="quiet">
                  {say('no')}
                </BigButton>
              </ButtonStack>
            </MyForm>
            {mine === undefined ? null : <Small>{say('change')}</Small>}
          </Panel>
          <CvPanel data={data} hidden={hidden} view={view} />
          <More summary={say('bar.title', { employer: <SwedishName>{suggestion.employerName}</SwedishName> })}>
            <Para>{say('bar.lead')}</Para>
            <MyForm hidden={{ ...hidden, act: 'bar' }}>
              <BigButton tone="danger" picture="lock">
                {say('bar.button')}
              </BigButton>
            </MyForm>
          </More>
        </Screen>
      ),
    };
  },
});

type Whys = ReturnType<typeof whysOf>;

function sayWhy<Said>(
  why: Whys[number],
  say: ((key: `reason.${Exclude<Whys[number]['key'], 'near'>}`) => Said) &
    ((key: 'reason.near', values: { km: number }) => Said),
): Said {
  return why.key === 'near' ? say('reason.near', { km: why.km }) : say(`reason.${why.key}`);
}

type CvProps = { data: WholeOwnSuggestion; hidden: Record<string, string>; view: PortalView };

function CvPanel({ data: { cvs, yeses, handouts }, hidden, view }: CvProps) {
  const { say } = wordsOf(ownMatchingTexts, view);
  const problems = problemsIn(ownMatchingTexts, view);
  const dayIn = (at: string) => (language: PortalLanguage) => formatPortalDate(language, dayOf(at));
  const holding = yeses.filter(({ cvId, cvVersion }) => cvs.some((cv) => cv.id === cvId && cv.version === cvVersion));
  return (
    <Panel picture="file" title={say('cv.title')} tone={holding.length > 0 ? 'good' : 'plain'}>
      <Para>{say('cv.lead')}</Para>
      {handouts.map(({ id, handedAt }) => (
        <Small key={id}>{say('cv.sent', { day: dayIn(handedAt) })}</Small>
      ))}
      {holding.map(({ id, cvName }) => (
        <Para key={id}>{say('cv.given', { cv: <bdi>{cvName}</bdi> })}</Para>
      ))}
      {yeses.length > holding.length ? <Para>{say('cv.changed')}</Para> : null}
      {yeses.length > 0 ? (
        <MyForm hidden={{ ...hidden, act: 'take-back' }}>
          <BigButton tone="quiet" picture="undo">
            {say('cv.back')}
          </BigButton>
        </MyForm>
      ) : null}
      {cvs.length === 0 ? <Para>{say('cv.none')}</Para> : null}
      {cvs.length === 0 || holding.length > 0 ? null : (
        <MyForm hidden={{ ...hidden, act: 'give-cv' }}>
          <PictureRadios
            name="cvId"
            legend={say('cv.which')}
            options={cvs.map(({ id, name }) => ({ value: id, picture: 'file', label: <bdi>{name}</bdi> }))}
            value={typedText(view.typed, 'cvId') || (cvs.length === 1 ? (cvs[0]?.id ?? '') : '')}
            error={problems.of('cvId')}
          />
          <BigButton tone="primary" picture="check">
            {say('cv.give')}
          </BigButton>
        </MyForm>
      )}
    </Panel>
  );
}
