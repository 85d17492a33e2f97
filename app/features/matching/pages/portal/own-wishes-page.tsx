import { typedText } from '#app/platform/http/form.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { problemsIn } from '#app/platform/http/portal-problems.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Check, Line } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Problems } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { wishConditions } from '../../domain/conditions.ts';
import { ownSuggestionsPath, ownWishesPath } from '../../domain/paths.ts';
import { ownWishesForm, travelWays } from '../../domain/wishes.ts';
import { getOwnWishes, saveOwnWishes } from '../../server/own-matching.ts';
import { ownMatchingTexts } from '../../texts/portal/index.ts';

const minutesOffered = [15, 30, 45, 60, 90];

/** What she says herself about travel and what does not work for her; no reasons are asked. */
export const ownWishesPage = definePortalPage({
  path: ownWishesPath,
  purpose: 'portal.workplaces',
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  form: ownWishesForm,
  load: (ctx) => getOwnWishes(ctx),
  submit: async (ctx, { form }) => {
    const saved = await saveOwnWishes(ctx, form);
    return saved.ok ? ok(ownSuggestionsPath.to({ language: ctx.language }, { done: 'saved' })) : saved;
  },
  view: (wishes, view) => {
    const { t, say } = wordsOf(ownMatchingTexts, view);
    const problems = problemsIn(ownMatchingTexts, view);
    const typed = (name: string, stored: string) =>
      view.typed === undefined ? stored : typedText(view.typed, name) || '';
    const ticked = (name: string, stored: readonly string[], value: string) =>
      view.typed === undefined ? stored.includes(value) : [view.typed[name]].flat().includes(value);
    return {
      section: 'way',
      title: t('wishes'),
      back: ownSuggestionsPath.to({ language: view.language }),
      aloud: [t('want.lead')],
      body: (
        <Screen title={say('wishes')} picture="settings" lead={say('want.lead')}>
          <Problems title={problems.title} items={problems.items} />
          <MyForm hidden={{ version: String(wishes.version) }}>
            <Line
              name="town"
              label={say('want.town')}
              hint={say('want.townHint')}
              maxLength={80}
              defaultValue={typed('town', wishes.town ?? '')}
              error={problems.of('town')}
            />
            <Panel picture="bus" title={say('want.ways')}>
              {travelWays.map((way) => (
                <Check
                  key={way}
                  name="ways"
                  value={way}
                  label={say(`want.way.${way}`)}
                  defaultChecked={ticked('ways', wishes.ways, way)}
                />
              ))}
            </Panel>
            <PictureRadios
              name="longestMinutes"
              legend={say('want.minutes')}
              options={minutesOffered.map((minutes) => ({
                value: String(minutes),
                picture: 'clock',
                label: say('want.minutesOf', { minutes: String(minutes) }),
              }))}
              value={typed('longestMinutes', wishes.longestMinutes === null ? '' : String(wishes.longestMinutes))}
              error={problems.of('longestMinutes')}
            />
            <PictureRadios
              name="hasLicence"
              legend={say('want.licence')}
              options={[
                { value: 'yes', picture: 'check', label: say('yes') },
                { value: 'no', picture: 'x', label: say('no') },
              ]}
              value={typed('hasLicence', wishes.hasLicence === null ? '' : wishes.hasLicence ? 'yes' : 'no')}
              error={problems.of('hasLicence')}
            />
            <Panel picture="alert-triangle" title={say('want.cannot')}>
              {wishConditions.map((condition) => (
                <Check
                  key={condition}
                  name="cannot"
                  value={condition}
                  label={say(`want.condition.${condition}`)}
                  defaultChecked={ticked('cannot', wishes.cannot, condition)}
                />
              ))}
            </Panel>
            <BigButton tone="primary" picture="save">
              {say('want.save')}
            </BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
});
