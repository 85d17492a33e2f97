import type { FormState } from '#app/platform/http/form-state.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import type { OpenContent } from '../../domain/open-content.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { HowFields, WhatFields, WhereFields, WhoFields } from '../parts/words-fields.tsx';

type Props = {
  locale: Locale;
  state: FormState;
  content: OpenContent | null;
  id: string;
  version: number;
  isTrusted: boolean;
  back: string;
};

/** The one form of an association: what, when, where, for whom. A draft may lack anything. */
export function ActivityForm({ locale, state, content, id, version, isTrusted, back }: Props) {
  const t = translate(openActivityTexts, locale);
  const words = { locale, state, words: content ?? undefined };
  return (
    <Card>
      <Form hidden={{ id, version: String(version) }} autoComplete="off">
        <FormProblems state={state} />
        <WhatFields {...words} />
        <WhenFields locale={locale} state={state} content={content} />
        <WhereFields {...words} />
        <WhoFields {...words} />
        <HowFields {...words} />
        <ButtonRow>
          <Button name="intent" value="send">
            {t(isTrusted ? 'own.sendTrusted' : 'own.send')}
          </Button>
          <Button name="intent" value="draft" variant="secondary">
            {t('own.saveDraft')}
          </Button>
          <LinkButton variant="tertiary" href={back}>
            {t('own.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function WhenFields({ locale, state, content }: Pick<Props, 'locale' | 'state' | 'content'>) {
  const t = translate(openActivityTexts, locale);
  const weekly = (
    <>
      <CheckboxGroup
        name="weekdays"
        legend={t('field.weekdays')}
        defaultValues={state.valuesOf('weekdays', content?.weekdays.map(String) ?? [])}
        error={state.errorOf('weekdays')}
        options={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ value: String(day), label: t(`weekday.d${day}`) }))}
        inline
      />
      <DateInput
        name="endsOn"
        label={t('field.endsOn')}
        defaultValue={state.textOf('endsOn', content?.endsOn)}
        error={state.errorOf('endsOn')}
      />
    </>
  );
  return (
    <Fieldset id="when" legend={t('group.when')}>
      <DateInput
        name="startsOn"
        label={t('field.startsOn')}
        defaultValue={state.textOf('startsOn', content?.startsOn)}
        error={state.errorOf('startsOn')}
      />
      <Cluster gap="md">
        <TimeInput
          name="startsAt"
          label={t('field.startsAt')}
          defaultValue={state.textOf('startsAt', content?.startsAt)}
          error={state.errorOf('startsAt')}
        />
        <TimeInput
          name="endsAt"
          label={t('field.endsAt')}
          defaultValue={state.textOf('endsAt', content?.endsAt)}
          error={state.errorOf('endsAt')}
        />
      </Cluster>
      <RadioGroup
        name="repeats"
        legend={t('field.repeats')}
        defaultValue={state.textOf('repeats', content?.repeats ?? 'once') || 'once'}
        error={state.errorOf('repeats')}
        options={[
          { value: 'once', label: t('field.once') },
          { value: 'weekly', label: t('field.weekly'), fields: weekly },
        ]}
      />
    </Fieldset>
  );
}
