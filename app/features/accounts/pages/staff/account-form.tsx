import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

type Values = { name: string; email: string; organisationId: string; locale: string };
type Props = {
  view: ViewContext;
  organisations: { id: string; name: string }[];
  values: Values;
  hidden: Record<string, string>;
  /** A known account keeps its address. */
  isNew: boolean;
  cancelHref: string;
};

/** The fields of an account, new or known. */
export function AccountForm({ view, organisations, values, hidden, isNew, cancelHref }: Props) {
  const t = translate(accountTexts, view.locale);
  const state = formState(view);
  const labels = {
    name: t('account.name'),
    email: t('account.email'),
    organisationId: t('account.organisation'),
    locale: t('account.locale'),
  };
  return (
    <Form hidden={hidden} warnUnsaved>
      <ErrorSummary title={state.title} errors={state.summary(labels)} />
      <TextInput
        name="name"
        label={labels.name}
        defaultValue={state.textOf('name', values.name)}
        error={state.errorOf('name')}
        width="lg"
        maxLength={120}
        autoComplete="off"
        required
      />
      <TextInput
        name="email"
        type="email"
        label={labels.email}
        hint={t('account.emailHint')}
        defaultValue={isNew ? state.textOf('email', values.email) : values.email}
        error={state.errorOf('email')}
        width="lg"
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        disabled={!isNew}
        required={isNew}
      />
      <Select
        name="organisationId"
        label={labels.organisationId}
        defaultValue={state.textOf('organisationId', values.organisationId)}
        error={state.errorOf('organisationId')}
        emptyLabel={organisations.length === 1 ? undefined : ''}
        width="lg"
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <Select
        name="locale"
        label={labels.locale}
        defaultValue={state.textOf('locale', values.locale) || 'sv'}
        error={state.errorOf('locale')}
        width="sm"
        options={[
          { value: 'sv', label: t('account.locales.sv') },
          { value: 'en', label: t('account.locales.en') },
        ]}
      />
      <ButtonRow>
        <Button>{isNew ? t('account.create') : t('account.save')}</Button>
        <LinkButton variant="tertiary" href={cancelHref}>
          {t('account.cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
