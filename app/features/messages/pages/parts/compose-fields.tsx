import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { ownNames, type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Details } from '#app/ui/details.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { mostTextLength, staffPhrases } from '../../domain/words.ts';
import { ownMessageTexts } from '../../texts/portal/index.ts';
import { messageTranslate } from '../message-words.ts';

type Props = { view: ViewContext; state: FormState; herLanguage: PortalLanguage | undefined };

/** A ready sentence, own words, and the same in another language. */
export function ComposeFields({ view, state, herLanguage }: Props) {
  const t = messageTranslate(view.locale);
  const swedish = translatePortal(ownMessageTexts, 'sv');
  const gaps = { day: '…', time: '…', what: '…' };
  const hasParts = ['day', 'time', 'what'].some((name) => state.textOf(name) !== '' || state.errorOf(name));
  const hasTranslation = state.textOf('translation') !== '' || state.errorOf('translationLanguage') !== undefined;
  return (
    <>
      <Select
        name="phrase"
        label={t('write.phrase')}
        hint={t('write.phraseHint')}
        optionalText={t('optional')}
        emptyLabel={t('write.noPhrase')}
        defaultValue={state.textOf('phrase')}
        error={state.errorOf('phrase')}
        options={Object.keys(staffPhrases).map((key) => ({
          value: key,
          label: swedish(`phrase.${key as keyof typeof staffPhrases}`, gaps),
        }))}
      />
      <Details summary={t('write.parts')} open={hasParts}>
        <Cluster gap="md">
          <DateInput
            {...calendarProps(view.locale)}
            name="day"
            label={t('write.day')}
            defaultValue={state.textOf('day')}
            error={state.errorOf('day')}
          />
          <TimeInput
            name="time"
            label={t('write.time')}
            defaultValue={state.textOf('time')}
            error={state.errorOf('time')}
          />
          <TextInput
            name="what"
            label={t('write.what')}
            defaultValue={state.textOf('what')}
            error={state.errorOf('what')}
            maxLength={200}
          />
        </Cluster>
      </Details>
      <TextArea
        name="text"
        label={t('write.text')}
        hint={t('write.textHint')}
        rows={4}
        maxLength={mostTextLength}
        defaultValue={state.textOf('text')}
        error={state.errorOf('text')}
      />
      <Details summary={t('write.translation')} open={hasTranslation}>
        <Stack gap="sm">
          <Select
            name="translationLanguage"
            label={t('write.translationLanguage')}
            emptyLabel={t('write.chooseLanguage')}
            width="md"
            defaultValue={state.textOf('translationLanguage', herLanguage)}
            error={state.errorOf('translationLanguage')}
            options={portalLanguages
              .filter((language) => language !== 'sv')
              .map((value) => ({ value, label: ownNames[value] }))}
          />
          <TextArea
            name="translation"
            label={t('write.translation')}
            hint={t('write.translationHint')}
            rows={3}
            maxLength={mostTextLength}
            dir="auto"
            defaultValue={state.textOf('translation')}
            error={state.errorOf('translation')}
          />
        </Stack>
      </Details>
    </>
  );
}
