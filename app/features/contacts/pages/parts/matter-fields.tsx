import type { FormState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { type Area, holders, type Matter, type SupportContact } from '../../domain/support.ts';
import { contactName, supportTranslate } from '../words.ts';

type Props = { view: ViewContext; state: FormState };

/** What is to be settled, and with whom. `area`: only contacts of this one are offered. */
export function MatterFields({
  view,
  state,
  contacts,
  area,
  saved,
}: Props & { contacts: readonly SupportContact[]; area?: Area; saved?: Matter }) {
  const t = supportTranslate(view.locale);
  const offered = contacts.filter(
    (contact) =>
      (area === undefined || contact.area === area) && (!contact.isFormer || contact.id === saved?.contactId),
  );
  return (
    <>
      <TextInput
        name="what"
        label={t('newMatter.what')}
        hint={t('newMatter.whatHint')}
        maxLength={500}
        width="lg"
        defaultValue={state.textOf('what', saved?.what)}
        error={state.errorOf('what')}
        required
      />
      <Select
        name="contactId"
        label={t('newMatter.contact')}
        hint={t('newMatter.contactHint')}
        emptyLabel={t('newMatter.noContact')}
        options={offered.map((contact) => ({
          value: contact.id,
          label: area === undefined ? `${t(`area.${contact.area}`)}: ${contactName(contact)}` : contactName(contact),
        }))}
        defaultValue={state.textOf('contactId', saved?.contactId ?? '')}
        error={state.errorOf('contactId')}
      />
      <HolderField view={view} state={state} saved={saved?.holder} />
    </>
  );
}

/** Who has to do the next thing. */
export function HolderField({ view, state, saved = 'person' }: Props & { saved?: Matter['holder'] | undefined }) {
  const t = supportTranslate(view.locale);
  return (
    <RadioGroup
      name="holder"
      legend={t('newMatter.holder')}
      inline
      options={holders.map((value) => ({ value, label: t(`holder.${value}`) }))}
      defaultValue={state.textOf('holder', saved)}
      error={state.errorOf('holder')}
    />
  );
}
