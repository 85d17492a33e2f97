import { forgetIfStale } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { activityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ThemeFields } from '../parts/theme-fields.tsx';

export type SessionValues = { heldOn: string; startsAt: string; endsAt: string; place: string; themeKeys: string[] };

type Props = {
  view: ViewContext;
  values: SessionValues;
  themes: { key: string; name: string }[];
  usualPlace: string | null;
  hidden: Record<string, string>;
  backHref: string;
};

/** The form of one session, new or known. */
export function SessionFields({ view, values, themes, usualPlace, hidden, backHref }: Props) {
  const t = translate(activityTexts, view.locale);
  const state = formState(forgetIfStale(view));
  return (
    <Form hidden={hidden} warnUnsaved>
      <FormProblems state={state} />
      <Cluster gap="md">
        <DateInput
          {...calendarProps(view.locale)}
          name="heldOn"
          label={t('session.date')}
          defaultValue={state.textOf('heldOn', values.heldOn)}
          error={state.errorOf('heldOn')}
          required
        />
        <TimeInput
          name="startsAt"
          label={t('session.startsAt')}
          defaultValue={state.textOf('startsAt', values.startsAt)}
          error={state.errorOf('startsAt')}
          required
        />
        <TimeInput
          name="endsAt"
          label={t('session.endsAt')}
          defaultValue={state.textOf('endsAt', values.endsAt)}
          error={state.errorOf('endsAt')}
          required
        />
      </Cluster>
      <TextInput
        name="place"
        label={t('session.ownPlace')}
        hint={usualPlace ? t('session.ownPlaceHint', { place: usualPlace }) : t('session.ownPlaceHintNone')}
        defaultValue={state.textOf('place', values.place)}
        error={state.errorOf('place')}
        maxLength={200}
        width="lg"
      />
      <ThemeFields
        locale={view.locale}
        themes={themes}
        chosen={state.valuesOf('themeKeys', values.themeKeys)}
        legend={t('session.themes')}
        error={state.errorOf('themeKeys')}
      />
      <ButtonRow>
        <Button>{t('session.save')}</Button>
        <LinkButton variant="tertiary" href={backHref}>
          {t('session.cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
