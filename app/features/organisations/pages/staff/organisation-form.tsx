import { type FormState, forgetIfStale } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { organisationKinds } from '../../domain/organisation.ts';
import { organisationsPath } from '../../domain/paths.ts';
import { organisationTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

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
  const state = formState(forgetIfStale(view));
  return (
    <Form hidden={hiddenOf(state, hidden)} warnUnsaved>
      <FormProblems state={state} labels={{ name: t('name'), kind: t('kind') }} />
      <TextInput
        name="name"
        label={t('name')}
        defaultValue={state.textOf('name', values.name)}
        error={state.errorOf('name')}
        required
        maxLength={200}
        width="lg"
      />
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={state.textOf('kind', values.kind)}
        error={state.errorOf('kind')}
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
          defaultChecked={state.isTicked('officersShareReferrals', values.officersShareReferrals)}
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
function hiddenOf(state: FormState, hidden: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(hidden).map(([name, value]) => [name, state.textOf(name, value)]));
}
