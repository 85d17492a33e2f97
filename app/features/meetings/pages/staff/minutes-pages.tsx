import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DraftKeeper } from '#app/ui/draft-keeper.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { addToMinutesPath, meetingPath, minutesPath } from '../../domain/paths.ts';
import { keepAgreements } from '../../domain/permissions.ts';
import { addToMinutesForm, minutesFields, minutesForm } from '../../domain/several-parties.ts';
import { draftSecret } from '../../server/draft-secret.ts';
import { addToMinutes, getDraft, keepMinutes } from '../../server/keep-minutes.ts';
import { formState, meetingTranslate, whenOf } from '../meeting-words.ts';
import { MeetingsHeader } from '../parts/frame.tsx';
import { languageOptions } from '../parts/meeting-fields.tsx';
import { MeetingForm } from '../parts/meeting-form.tsx';
import { draftTexts } from '../parts/note-form.tsx';
import { WordingWarning } from '../parts/wording-warning.tsx';

const ofMeeting = z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() });
const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;

/** The caller's draft of the minutes, and sharing it. */
export const minutesPage = definePage({
  path: minutesPath,
  permission: keepAgreements,
  audit: reading,
  submitAudit: writing,
  params: ofMeeting,
  query: z.object({}),
  form: minutesForm,
  load: async (ctx, { params }) => ({ ...(await getDraft(ctx, params)), secret: draftSecret(ctx), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const kept = await keepMinutes(ctx, params, form);
    return kept.ok ? ok(meetingPath.to(params, { done: 'saved', draft: `minutes-${params.meetingId}` })) : kept;
  },
  view: ({ coached, meeting, shared, draft, secret, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    const ids = { enrolmentId: coached.id, meetingId: meeting.id };
    const language = state.textOf('language', draft?.language ?? meeting.language ?? coached.firstLanguage ?? '');
    return {
      title: t('minutes.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <MeetingsHeader
            coached={coached}
            view={view}
            below={meeting}
            title={t('minutes.title')}
            lead={`${whenOf(meeting, view.locale)}. ${t('minutes.lead')}`}
            tags={shared ? undefined : <Tag icon="lock">{t('minutes.draftTag')}</Tag>}
          />
          {shared ? (
            <Alert tone="info">{t('minutes.alreadyShared')}</Alert>
          ) : (
            <Card>
              <DraftKeeper
                formId="minutes"
                owner={view.caller.accountId}
                about={`minutes-${meeting.id}`}
                secret={secret}
                restores={!state.isTyped}
                texts={draftTexts(view)}
              />
              <Form
                id="minutes"
                warnUnsaved
                hidden={{ id: draft?.id ?? state.textOf('id', id), version: String(draft?.version ?? 0) }}
              >
                <FormProblems state={state} />
                {state.hasProblem('', 'confirm-wording') ? (
                  <WordingWarning view={view} fields={minutesFields} audience="team" />
                ) : null}
                <TextArea
                  name="text"
                  label={t('minutes.text')}
                  rows={12}
                  maxLength={12_000}
                  defaultValue={state.textOf('text', draft?.texts.text)}
                  error={state.errorOf('text')}
                  required
                />
                <Select
                  name="language"
                  label={t('minutes.language')}
                  emptyLabel={t('minutes.chooseLanguage')}
                  options={languageOptions(view.locale)}
                  defaultValue={language}
                  error={state.errorOf('language')}
                  width="md"
                />
                <Columns>
                  <TextArea
                    name="ownWords"
                    label={t('minutes.ownWords')}
                    hint={t('minutes.ownWordsHint')}
                    optionalText={t('optional')}
                    rows={5}
                    maxLength={4000}
                    dir="auto"
                    defaultValue={state.textOf('ownWords', draft?.texts.ownWords)}
                    error={state.errorOf('ownWords')}
                  />
                  <TextArea
                    name="inSwedish"
                    label={t('minutes.inSwedish')}
                    optionalText={t('optional')}
                    rows={5}
                    maxLength={4000}
                    defaultValue={state.textOf('inSwedish', draft?.texts.inSwedish)}
                    error={state.errorOf('inSwedish')}
                  />
                </Columns>
                <ButtonRow>
                  <Button icon="save">{t('minutes.keep')}</Button>
                  <Button variant="secondary" icon="users" name="share" value="on">
                    {t('minutes.share')}
                  </Button>
                  <LinkButton variant="tertiary" href={meetingPath.to(ids)}>
                    {t('cancel')}
                  </LinkButton>
                </ButtonRow>
              </Form>
            </Card>
          )}
        </Stack>
      ),
    };
  },
});

/** A correction of, or an addition to, shared minutes. */
export const addToMinutesPage = definePage({
  path: addToMinutesPath,
  permission: keepAgreements,
  audit: reading,
  submitAudit: writing,
  params: ofMeeting,
  query: z.object({}),
  form: addToMinutesForm,
  load: async (ctx, { params }) => {
    const { coached, meeting } = await getDraft(ctx, params);
    return { coached, meeting, id: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const added = await addToMinutes(ctx, params, form);
    return added.ok ? ok(meetingPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ coached, meeting, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('minutes.add'),
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('minutes.add')}
          lead={t('minutes.addHint')}
          state={state}
          warnUnsaved
          hidden={{ id: state.textOf('id', id) }}
          submit={t('minutes.addSubmit')}
        >
          {state.hasProblem('', 'confirm-wording') ? (
            <WordingWarning view={view} fields={['text']} audience="team" />
          ) : null}
          <TextArea
            name="text"
            label={t('minutes.add')}
            rows={5}
            maxLength={4000}
            defaultValue={state.textOf('text')}
            error={state.errorOf('text')}
            required
          />
        </MeetingForm>
      ),
    };
  },
});
