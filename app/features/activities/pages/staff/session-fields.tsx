import { typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { activityTexts } from '../../texts/index.ts';
import { ThemeFields } from '../parts/theme-fields.tsx';
import { fieldProblem } from './problem-text.ts';

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
  const { typed } = view;
  const shown =
    typed === undefined
      ? values
      : {
          heldOn: typedText(typed, 'heldOn'),
          startsAt: typedText(typed, 'startsAt'),
          endsAt: typedText(typed, 'endsAt'),
          place: typedText(typed, 'place'),
          themeKeys: typed.themeKeys === undefined ? [] : [typed.themeKeys].flat().map(String),
        };
  const problem = (field: string) => fieldProblem(view, field);
  const errors = Object.keys(view.problems ?? {}).map((field) => ({
    fieldId: field || 'heldOn',
    message: problem(field) ?? '',
  }));
  return (
    <Form hidden={hidden} warnUnsaved>
      <ErrorSummary title={t('errors.title')} errors={errors} />
      <Cluster gap="md">
        <DateInput
          {...calendarProps(view.locale)}
          name="heldOn"
          label={t('session.date')}
          defaultValue={shown.heldOn}
          error={problem('heldOn')}
          required
        />
        <TimeInput
          name="startsAt"
          label={t('session.startsAt')}
          defaultValue={shown.startsAt}
          error={problem('startsAt')}
          required
        />
        <TimeInput
          name="endsAt"
          label={t('session.endsAt')}
          defaultValue={shown.endsAt}
          error={problem('endsAt')}
          required
        />
      </Cluster>
      <TextInput
        name="place"
        label={t('session.ownPlace')}
        hint={usualPlace ? t('session.ownPlaceHint', { place: usualPlace }) : t('session.ownPlaceHintNone')}
        defaultValue={shown.place}
        error={problem('place')}
        maxLength={200}
        width="lg"
      />
      <ThemeFields
        locale={view.locale}
        themes={themes}
        chosen={shown.themeKeys}
        legend={t('session.themes')}
        error={problem('themeKeys')}
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
