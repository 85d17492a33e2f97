import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DraftKeeper } from '#app/ui/draft-keeper.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { attachmentTypes } from '../../domain/attachment.ts';
import { formState, messageTranslate } from '../message-words.ts';
import { ComposeFields } from './compose-fields.tsx';

type Props = {
  view: ViewContext;
  title: string;
  id: string;
  seen?: Instant | undefined;
  opens: Instant | undefined;
  herLanguage: PortalLanguage | undefined;
  draft: { about: string; secret: string };
};

/** Writing in a thread. What is typed stays in the tab until it is sent. */
export function MessageForm({ view, title, id, seen, opens, herLanguage, draft }: Props) {
  const t = messageTranslate(view.locale);
  const state = formState(view);
  const draftTexts = {
    restored: t('draft.restored', { at: '{at}' }),
    discard: t('draft.discard'),
    discarded: t('draft.discarded'),
    offline: t('draft.offline'),
  };
  return (
    <Card title={title} description={t('write.privacy')} id="write">
      <DraftKeeper
        formId="message"
        owner={view.caller.accountId}
        about={draft.about}
        secret={draft.secret}
        restores={!state.isTyped}
        texts={draftTexts}
      />
      <Form id="message" multipart warnUnsaved hidden={{ id: state.textOf('id', id), seen }}>
        <FormProblems state={state} />
        <ComposeFields view={view} state={state} herLanguage={herLanguage} />
        <FileInput
          name="file"
          label={t('write.file')}
          optionalText={t('optional')}
          accept={attachmentTypes.join(',')}
          error={state.errorOf('file')}
        />
        {opens === undefined ? null : (
          <RadioGroup
            name="when"
            legend={t('write.when')}
            hint={t('write.evening')}
            defaultValue={state.textOf('when', 'opening')}
            options={[
              { value: 'opening', label: t('write.atOpening', { at: formatInstant(view.locale, opens) }) },
              { value: 'now', label: t('write.now') },
            ]}
          />
        )}
        <ButtonRow>
          <Button icon="mail">{t('write.send')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
