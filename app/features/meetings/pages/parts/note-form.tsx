import type { ReactNode } from 'react';
import type { ViewContext } from '#app/platform/http/page.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DraftKeeper } from '#app/ui/draft-keeper.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Audience, audiences, type Note, noteFields } from '../../domain/note.ts';
import { formState, meetingTranslate } from '../meeting-words.ts';
import { WordingWarning } from './wording-warning.tsx';

type Props = {
  view: ViewContext;
  hidden: Record<string, string>;
  readers: readonly { id: string; name: string }[];
  allowed: readonly Audience[];
  saved?: Note;
  draft: { about: string; secret: string };
  backTo: string;
  /** What a correction asks for besides. */
  children?: ReactNode;
};

/** The template of a note, and who may read it. */
export function NoteForm({ view, hidden, readers, allowed, saved, draft, backTo, children }: Props) {
  const t = meetingTranslate(view.locale);
  const state = formState(view);
  const chosen = state.textOf('audience', saved?.audience);
  const audience = audiences.find((each) => each === chosen) ?? 'team';
  return (
    <Card>
      <DraftKeeper
        formId="note"
        owner={view.caller.accountId}
        about={draft.about}
        secret={draft.secret}
        restores={!state.isTyped}
        texts={draftTexts(view)}
      />
      <Form id="note" warnUnsaved hidden={hidden}>
        <FormProblems state={state} />
        {state.hasProblem('', 'confirm-wording') ? (
          <WordingWarning view={view} fields={noteFields} audience={audience} canNarrow />
        ) : null}
        {noteFields.map((name) => (
          <TextArea
            key={name}
            name={name}
            label={t(`note.${name}`)}
            rows={name === 'topics' ? 6 : 3}
            maxLength={4000}
            dir="auto"
            defaultValue={state.textOf(name, saved?.texts[name])}
            error={state.errorOf(name)}
          />
        ))}
        <RadioGroup
          name="audience"
          legend={t('note.audience')}
          hint={t('note.audienceHint')}
          error={state.errorOf('audience')}
          {...(chosen === '' ? {} : { defaultValue: chosen })}
          required
          options={allowed.map((value) => ({
            value,
            label: t(`note.audienceOption.${value}`),
            fields:
              value === 'health' && readers.length > 0 ? (
                <CheckboxGroup
                  name="namedReaders"
                  legend={t('note.readers')}
                  hint={t('note.readersHint')}
                  error={state.errorOf('namedReaders')}
                  defaultValues={state.valuesOf('namedReaders', saved?.namedReaderIds ?? [])}
                  options={readers
                    .filter(({ id }) => id !== view.caller.accountId)
                    .map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : undefined,
          }))}
        />
        {children}
        <ButtonRow>
          <Button icon="save">{t('note.submit')}</Button>
          <LinkButton variant="tertiary" href={backTo}>
            {t('cancel')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** What is said about a draft that the browser kept. */
export function draftTexts(view: Pick<ViewContext, 'locale'>) {
  const t = meetingTranslate(view.locale);
  return {
    restored: t('draft.restored', { at: '{at}' }),
    discard: t('draft.discard'),
    discarded: t('draft.discarded'),
    offline: t('draft.offline'),
  };
}
