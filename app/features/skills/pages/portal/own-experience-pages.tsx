import { z } from 'zod';
import { OwnOccupationLink } from '#app/features/occupations/pages/parts.tsx';
import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { newId } from '#app/shared/ids.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton, BigLink } from '#app/ui/portal/big-button.tsx';
import { Check, Line, Words } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Notice, Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { OwnText, Para, Small } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import {
  experienceForm,
  mayChangeExperience,
  newExperienceForm,
  type OwnExperience,
  ownKinds,
  saidOf,
} from '../../domain/own-experience.ts';
import { newOwnExperiencePath, oneOwnExperiencePath, ownExperiencePath } from '../../domain/paths.ts';
import { skillKinds } from '../../domain/skill.ts';
import {
  addOwnExperience,
  changeOwnExperience,
  getOneExperience,
  getOwnExperience,
} from '../../server/own-experience.ts';
import { ownExperienceTexts } from '../../texts/portal/index.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const pictures = {
  work: 'briefcase',
  'unpaid-work': 'house',
  education: 'graduation-cap',
  ability: 'hammer',
  interest: 'heart',
  certificate: 'file',
  'driving-licence': 'file',
} as const;
const pageLanguage = (view: PortalView) => (view.language === 'sv-x-lattlast' ? 'sv' : view.language);

/** All she has done and can do, by kind; each line leads to where she changes it. */
export const ownExperiencePage = definePortalPage({
  path: ownExperiencePath,
  purpose: 'portal.experience',
  audit: read,
  load: (ctx) => getOwnExperience(ctx),
  view: ({ skills }, view) => {
    const { t, say } = wordsOf(ownExperienceTexts, view);
    const of = { language: view.language };
    return {
      section: 'way',
      title: t('title'),
      back: portalHome.way.to(of),
      aloud: [t(skills.length === 0 ? 'none' : 'lead')],
      body: (
        <Screen title={say('title')} picture="briefcase" lead={say(skills.length === 0 ? 'none' : 'lead')}>
          {view.done === 'saved' ? <Notice tone="good">{say('saved')}</Notice> : null}
          {view.done === 'removed' ? <Notice tone="good">{say('removed')}</Notice> : null}
          <BigLink tone="primary" picture="plus" href={newOwnExperiencePath.to(of)}>
            {say('add')}
          </BigLink>
          {skillKinds.map((kind) => {
            const list = skills.filter((each) => each.kind === kind);
            return list.length === 0 ? null : (
              <Panel key={kind} title={say(`kind.${kind}`)} picture={pictures[kind]}>
                <Tiles>
                  {list.map((skill) => (
                    <Tile
                      key={skill.id}
                      href={oneOwnExperiencePath.to({ ...of, skillId: skill.id })}
                      picture={pictures[kind]}
                      title={<bdi lang={saidOf(skill).language}>{saidOf(skill).what}</bdi>}
                      text={[whereAndWhen(skill, view), t(`state.${skill.state}`)].filter(Boolean).join(' · ')}
                      {...(skill.state === 'claimed' ? {} : { state: 'done' as const })}
                    />
                  ))}
                </Tiles>
              </Panel>
            );
          })}
          <Small>{say('whoSees')}</Small>
        </Screen>
      ),
    };
  },
});

function whereAndWhen({ place, country, fromYear, toYear, isOngoing }: OwnExperience, view: PortalView): string {
  const to = isOngoing ? '…' : toYear;
  const years = fromYear === null && to === null ? '' : `${fromYear ?? ''}–${to ?? ''}`;
  return [place, country === null ? '' : countryIn(country, view), years].filter(Boolean).join(', ');
}

// Few systems know names of countries in every language; Swedish is understood here.
function countryIn(code: string, { language }: PortalView): string {
  const [known = 'sv'] = Intl.DisplayNames.supportedLocalesOf([language]);
  return new Intl.DisplayNames([known], { type: 'region' }).of(code) ?? code;
}

/** A new line. */
export const newOwnExperiencePage = definePortalPage({
  path: newOwnExperiencePath,
  purpose: 'portal.experience',
  audit: read,
  submitAudit: write,
  form: newExperienceForm,
  load: async () => ({ skillId: newId() }),
  submit: async (ctx, { form }) => {
    const added = await addOwnExperience(ctx, form);
    return added.ok ? ok(ownExperiencePath.to({ language: ctx.language }, { done: 'saved' })) : added;
  },
  view: ({ skillId }, view) => {
    const { t, say } = wordsOf(ownExperienceTexts, view);
    const problems = problemsIn(ownExperienceTexts, view);
    return {
      section: 'way',
      title: t('add'),
      back: ownExperiencePath.to({ language: view.language }),
      aloud: [t('what')],
      body: (
        <Screen title={say('add')} picture="plus">
          <Problems title={problems.title} items={problems.items} />
          <MyForm hidden={{ id: typedText(view.typed, 'id') || skillId, language: pageLanguage(view) }}>
            <PictureRadios
              name="kind"
              legend={say('which')}
              options={ownKinds.map((kind) => ({ value: kind, picture: pictures[kind], label: say(`kind.${kind}`) }))}
              value={typedText(view.typed, 'kind')}
              error={problems.of('kind')}
            />
            <ExperienceFields view={view} />
            <BigButton picture="save">{say('save')}</BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
});

/** One line: she changes it or takes it away while it is only her word; afterwards she reads it. */
export const oneOwnExperiencePage = definePortalPage({
  path: oneOwnExperiencePath,
  purpose: 'portal.experience',
  audit: read,
  submitAudit: write,
  params: z.object({ skillId: z.uuid() }),
  form: experienceForm,
  load: (ctx, { params }) => getOneExperience(ctx, params.skillId),
  submit: async (ctx, { params, form }) => {
    const changed = await changeOwnExperience(ctx, params.skillId, form);
    const done = form.act === 'remove' ? 'removed' : 'saved';
    return changed.ok ? ok(ownExperiencePath.to({ language: ctx.language }, { done })) : changed;
  },
  view: (skill, view) => {
    const { t, say } = wordsOf(ownExperienceTexts, view);
    const problems = problemsIn(ownExperienceTexts, view);
    const said = saidOf(skill);
    const version = String(skill.version);
    return {
      section: 'way',
      title: t(`kind.${skill.kind}`),
      back: ownExperiencePath.to({ language: view.language }),
      aloud: [said.what],
      body: (
        <Screen title={say(`kind.${skill.kind}`)} picture={pictures[skill.kind]}>
          <Problems title={problems.title} items={problems.items} />
          {mayChangeExperience(skill) ? (
            <>
              <MyForm hidden={{ act: 'save', version, language: pageLanguage(view) }}>
                <ExperienceFields view={view} saved={skill} />
                <BigButton picture="save">{say('save')}</BigButton>
              </MyForm>
              <MyForm hidden={{ act: 'remove', version }}>
                <BigButton tone="danger" picture="trash">
                  {say('remove')}
                </BigButton>
              </MyForm>
            </>
          ) : (
            <>
              <OwnText lang={said.language}>{said.what}</OwnText>
              {said.more === '' ? null : <OwnText lang={said.language}>{said.more}</OwnText>}
              <Para>{whereAndWhen(skill, view)}</Para>
              <Notice tone="info">{say('locked')}</Notice>
            </>
          )}
          {skill.occupationCode === null ? null : (
            <OwnOccupationLink code={skill.occupationCode} name={skill.occupationName ?? ''} view={view} />
          )}
        </Screen>
      ),
    };
  },
});

function ExperienceFields({ view, saved }: { view: PortalView; saved?: OwnExperience }) {
  const { say } = wordsOf(ownExperienceTexts, view);
  const problems = problemsIn(ownExperienceTexts, view);
  const said = saved && saidOf(saved);
  const shown = (field: string, value: string | number | null | undefined) =>
    view.typed === undefined ? String(value ?? '') : typedText(view.typed, field);
  const isOngoing = view.typed === undefined ? saved?.isOngoing : typedText(view.typed, 'isOngoing') !== '';
  return (
    <>
      <Line
        name="what"
        label={say('what')}
        hint={say('whatHint')}
        maxLength={200}
        defaultValue={shown('what', said?.what)}
        error={problems.of('what')}
      />
      <Words
        name="more"
        label={say('more')}
        rows={3}
        maxLength={2000}
        defaultValue={shown('more', said?.more)}
        error={problems.of('more')}
      />
      <Line
        name="place"
        label={say('place')}
        maxLength={60}
        defaultValue={shown('place', saved?.place)}
        error={problems.of('place')}
      />
      <Line
        name="country"
        label={say('country')}
        maxLength={50}
        defaultValue={shown('country', saved?.country == null ? '' : countryIn(saved.country, view))}
        error={problems.of('country')}
      />
      {(['fromYear', 'toYear'] as const).map((field) => (
        <Line
          key={field}
          name={field}
          label={say(field)}
          hint={say('yearHint')}
          inputMode="numeric"
          maxLength={4}
          defaultValue={shown(field, saved?.[field])}
          error={problems.of(field)}
        />
      ))}
      <Check name="isOngoing" value="on" label={say('ongoing')} defaultChecked={isOngoing ?? false} />
    </>
  );
}
