import { z } from 'zod';
import { changeContact } from '#app/features/people/domain/permissions.ts';
import { fullName, languageCode } from '#app/features/people/domain/person-details.ts';
import { interpreterNeeds, languagesForm } from '#app/features/people/domain/person-languages.ts';
import { type ContactFile, changeLanguages, getContact } from '#app/features/people/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { contactPath, languagesPath } from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { enrolmentTexts } from '../../../texts/index.ts';
import { personTexts } from '../../../texts/person.ts';
import { languageName } from '../../../texts/words.ts';
import { formState } from '../../form-state.ts';
import { interpreterWords, languageWords } from '../../parts/language-cards.tsx';
import { LanguageRows, MeetingFields } from '../../parts/language-fields.tsx';
import { NewerValues } from '../../parts/newer-values.tsx';
import { PersonFrame } from '../../parts/person-frame.tsx';

export const languagesPage = definePage({
  path: languagesPath,
  permission: changeContact,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: languagesForm,
  load: async (ctx, { params }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    return { head, file: await getContact(ctx, head.personId) };
  },
  submit: async (ctx, { params, form }) => {
    const head = await getParticipantHead(ctx, params.enrolmentId);
    const changed = await changeLanguages(ctx, head.personId, form);
    return changed.ok ? ok(contactPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ head, file }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const p = translate(personTexts, view.locale);
    const state = formState(view);
    const { locale } = view;
    return {
      title: p('languages.title'),
      body: (
        <PersonFrame
          head={head}
          locale={locale}
          part="contact"
          title={p('languages.title')}
          lead={p('languages.lead', { name: head.calledName ?? fullName(head) })}
        >
          <Form hidden={{ version: String(file.version) }} warnUnsaved autoComplete="off">
            <FormProblems state={state} newer={<Newer state={state} file={file} locale={locale} />} />
            <Card title={p('languages.language')}>
              <Stack gap="lg">
                <LanguageRows state={state} locale={locale} languages={file.languages} />
              </Stack>
            </Card>
            <Card title={p('languages.interpreterTitle')}>
              <Stack>
                <MeetingFields state={state} locale={locale} needs={file.needs} />
              </Stack>
            </Card>
            <ButtonRow>
              <Button icon="save">{p('languages.save')}</Button>
              <LinkButton variant="tertiary" href={contactPath.to({ enrolmentId: head.id })}>
                {t('page.cancel')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </PersonFrame>
      ),
    };
  },
});

// Whole lists differ in too many ways to set them side by side field by field: what is saved now is told in words.
function Newer({ state, file, locale }: { state: FormState; file: ContactFile; locale: Locale }) {
  const p = translate(personTexts, locale);
  const saved = file.languages
    .map((language) =>
      [languageName(locale, language.language), languageWords(locale, language)].filter(Boolean).join(': '),
    )
    .join('; ');
  const typed = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    .map((index) => state.textOf(`rows[${index}].language`))
    .filter(Boolean)
    .map((code) => (languageCode.safeParse(code).success ? languageName(locale, code) : code))
    .join('; ');
  const interpreter = interpreterNeeds.find((each) => each === state.textOf('interpreter'));
  return (
    <NewerValues
      locale={locale}
      fields={[
        { label: p('languages.language'), saved, typed },
        {
          label: p('summary.interpreter'),
          saved: interpreterWords(locale, file.needs),
          typed: interpreter ? p(`needs.${interpreter}`) : '',
        },
        { label: p('languages.note'), saved: file.needs.note, typed: state.textOf('note') },
      ]}
    />
  );
}
