import { tellOfChange } from '#app/features/own-requests/public.ts';
import { ownLanguagesForm } from '#app/features/people/domain/own-file.ts';
import { interpreterNeeds } from '#app/features/people/domain/person-languages.ts';
import { changeOwnLanguages, getOwnFile } from '#app/features/people/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Check } from '#app/ui/portal/fields.tsx';
import { More } from '#app/ui/portal/more.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small } from '#app/ui/portal/text.tsx';
import { nameOfLanguage, nearLanguages } from './language-names.ts';
import { changeLanguagesPath, ownDetailsPath } from './paths.ts';
import { formOf } from './problems.tsx';
import { aboutMeTexts } from './texts/index.ts';

const pictures = { yes: 'messages', sometimes: 'clock', no: 'x' } as const;

/** Whether she needs an interpreter, and more languages she speaks. */
export const changeLanguagesPage = definePortalPage({
  path: changeLanguagesPath,
  purpose: 'portal.details',
  audit: { action: 'read', category: 'directory' },
  load: getOwnFile,
  form: ownLanguagesForm,
  submit: async (ctx, { form }) => {
    const changed = await changeOwnLanguages(ctx, form);
    if (!changed.ok) return changed;
    if (changed.value) await tellOfChange(ctx);
    return ok(ownDetailsPath.to({ language: ctx.language }, { done: 'saved' }));
  },
  view: (file, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const { language } = view;
    const form = formOf(view);
    const chosen = form.textOf('interpreter', file.interpreter);
    return {
      section: 'about-me',
      title: t('language.title'),
      back: ownDetailsPath.to({ language }),
      aloud: [t('language.interpreter'), t('language.missing')],
      body: (
        <Screen title={say('language.title')} picture="languages">
          {form.summary}
          <MyForm hidden={{ version: String(file.version) }}>
            <PictureRadios
              name="interpreter"
              legend={say('language.interpreter')}
              options={interpreterNeeds.map((value) => ({
                value,
                picture: pictures[value],
                label: say(`interpreter.${value}`),
              }))}
              {...(chosen === '' ? {} : { value: chosen })}
              error={form.errorOf('interpreter')}
            />
            {file.languages.length === 0 ? null : (
              <Para>
                {say('language.mine')}: {file.languages.map((code) => nameOfLanguage(language, code)).join(' · ')}
              </Para>
            )}
            <More summary={say('language.add')}>
              {nearLanguages
                .filter((code) => !file.languages.includes(code))
                .map((code) => (
                  <Check key={code} name="add" value={code} label={nameOfLanguage(language, code)} />
                ))}
              <Small>{say('language.missing')}</Small>
            </More>
            <BigButton picture="save">{say('contact.save')}</BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
});
