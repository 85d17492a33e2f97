import { type FieldProblems, type FormValues, typedText } from '#app/platform/http/form.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { organisationKinds } from '../../domain/organisation.ts';
import { organisationsPath } from '../../domain/paths.ts';
import { organisationTexts } from '../../texts/index.ts';

type Values = { name: string; kind: string; officersShareReferrals?: boolean };

/** The fields of an organisation, new or known. */
export function OrganisationForm({
  view,
  values,
  hidden,
}: {
  view: ViewContext;
  values: Values;
  hidden?: Record<string, string>;
}) {
  const t = translate(organisationTexts, view.locale);
  const problemOf = problemText(view.problems, view.locale);
  const { typed } = view;
  const shown: Values = typed ? { name: typedText(typed, 'name'), kind: typedText(typed, 'kind') } : values;
  const shares = typed ? typedText(typed, 'officersShareReferrals') !== '' : values.officersShareReferrals;
  const errors = ['name', 'kind'].flatMap((field) =>
    problemOf(field)
      ? [{ fieldId: field, message: `${field === 'name' ? t('name') : t('kind')}: ${problemOf(field)}` }]
      : [],
  );
  return (
    <Form hidden={hiddenOf(typed, hidden)} warnUnsaved>
      <ErrorSummary title={t('problems.title')} errors={errors} />
      <TextInput
        name="name"
        label={t('name')}
        defaultValue={shown.name}
        error={problemOf('name')}
        required
        maxLength={200}
        width="lg"
      />
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={shown.kind}
        error={problemOf('kind')}
        emptyLabel={t('chooseKind')}
        required
        width="md"
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      {values.officersShareReferrals === undefined ? null : (
        <Checkbox
          name="officersShareReferrals"
          label={t('shareReferrals')}
          hint={t('shareReferralsHint')}
          defaultChecked={shares}
        />
      )}
      <ButtonRow>
        <Button>{t('save')}</Button>
        <LinkButton variant="tertiary" href={organisationsPath.to()}>
          {t('cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}

// A form that comes back keeps its id: sent again, it is still the same new organisation.
function hiddenOf(typed: FormValues | undefined, hidden: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(hidden).map(([name, value]) => [name, typedText(typed, name) || value]));
}

function problemText(
  problems: FieldProblems | undefined,
  locale: ViewContext['locale'],
): (field: string) => string | undefined {
  const t = translate(organisationTexts, locale);
  const known = ['required', 'too-long', 'unseen-characters', 'name-taken'] as const;
  return (field) => {
    const code = problems?.[field]?.[0];
    return code === undefined ? undefined : t(`problems.${known.find((each) => each === code) ?? 'required'}`);
  };
}
