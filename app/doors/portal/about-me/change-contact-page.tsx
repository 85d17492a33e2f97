import { tellOfChange } from '#app/features/own-requests/public.ts';
import { ownContactForm } from '#app/features/people/domain/own-file.ts';
import { changeOwnContact, getOwnFile } from '#app/features/people/public.ts';
import { definePortalPage } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { ok } from '#app/shared/result.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { Line } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { changeContactPath, ownDetailsPath } from './paths.ts';
import { formOf } from './problems.tsx';
import { aboutMeTexts } from './texts/index.ts';

/** Her phone and her address for mail, changed by herself; her coach sees that it was. */
export const changeContactPage = definePortalPage({
  path: changeContactPath,
  purpose: 'portal.details',
  audit: { action: 'read', category: 'contact' },
  submitAudit: { action: 'write', category: 'contact' },
  load: getOwnFile,
  form: ownContactForm,
  submit: async (ctx, { form }) => {
    const changed = await changeOwnContact(ctx, form);
    if (!changed.ok) return changed;
    if (changed.value) await tellOfChange(ctx);
    return ok(ownDetailsPath.to({ language: ctx.language }, { done: 'saved' }));
  },
  view: (file, view) => {
    const { t, say } = wordsOf(aboutMeTexts, view);
    const form = formOf(view);
    return {
      section: 'about-me',
      title: t('contact.title'),
      back: ownDetailsPath.to({ language: view.language }),
      aloud: [t('contact.title'), t('contact.safe'), t('contact.lead')],
      body: (
        <Screen title={say('contact.title')} picture="phone" lead={say('contact.lead')}>
          {form.summary}
          <MyForm hidden={{ version: String(file.version) }}>
            <Line
              name="phone"
              label={say('details.phone')}
              hint={say('contact.safe')}
              inputMode="tel"
              type="tel"
              autoComplete="tel"
              maxLength={40}
              defaultValue={form.textOf('phone', file.phone)}
              error={form.errorOf('phone')}
            />
            <Line
              name="email"
              label={say('details.email')}
              inputMode="email"
              type="email"
              autoComplete="email"
              maxLength={254}
              defaultValue={form.textOf('email', file.email)}
              error={form.errorOf('email')}
            />
            <BigButton picture="save">{say('contact.save')}</BigButton>
          </MyForm>
        </Screen>
      ),
    };
  },
});
