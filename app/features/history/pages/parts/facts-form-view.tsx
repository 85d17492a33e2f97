import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Details } from '#app/ui/details.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { isFieldFact } from '../../domain/fact-inputs.ts';
import { factAt } from '../../domain/missing-facts.ts';
import { addQualificationPath, historyPath } from '../../domain/paths.ts';
import { factSources } from '../../domain/sources.ts';
import { historyTexts } from '../../texts/index.ts';
import type { FactsPageData } from '../facts-page-data.ts';
import { formState } from '../form-state.ts';
import { FactField } from './fact-field.tsx';
import { OccupationFields } from './occupation-fields.tsx';
import { RecordedRows } from './recorded-rows.tsx';
import { SourceFields } from './source-fields.tsx';
import { SupportsFields } from './supports-fields.tsx';

/** Everything that is asked about one day, in one form that may be answered in part. */
export function FactsFormView({ data, view, who }: { data: FactsPageData; view: ViewContext; who: string }) {
  const { locale } = view;
  const t = translate(historyTexts, locale);
  const form = formState(view);
  const { participation, point, day, asked, history } = data;
  if (day === undefined)
    return <Alert>{t(point === 'entry' ? 'ask.notStarted' : 'ask.notEnded', { who: capital(who) })}</Alert>;
  if (asked.length === 0) return <Alert>{t('ask.nothing')}</Alert>;
  const keys = asked.map(({ key }) => key);
  const stored = (key: (typeof keys)[number]) => factAt(history.facts, point, key, day);
  const fields = keys.filter(isFieldFact);
  const dayText = formatDate(locale, day);
  const listedWord = (key: 'occupation' | 'supports') => {
    const value = stored(key)?.value;
    return value === 'unknown' || value === 'declined' ? [value] : [];
  };
  return (
    <Stack>
      <FormCard
        state={form}
        id="form"
        warnUnsaved
        hidden={Object.fromEntries(keys.map((key) => [`seen.${key}`, stored(key)?.id]))}
        submit={t('ask.save')}
        cancel={{ href: historyPath.to({ enrolmentId: participation.enrolmentId }), label: t('form.cancel') }}
      >
        {keys.includes('occupation') ? (
          <>
            <OccupationFields
              legend={t(point === 'entry' ? 'ask.occupationEntry' : 'ask.occupationExit', { who, day: dayText })}
              locale={locale}
              who={who}
              form={form}
              ids={data.situationIds}
              recorded={data.situations.map(({ details }) => details.kind)}
              chosen={listedWord('occupation')}
            />
            <RecordedRows
              locale={locale}
              enrolmentId={participation.enrolmentId}
              situations={data.situations}
              supports={[]}
              canRecord
            />
          </>
        ) : null}
        {keys.includes('supports') ? (
          <>
            <SupportsFields
              legend={t('ask.supports', { who, day: dayText })}
              locale={locale}
              form={form}
              ids={data.supportIds}
              recorded={data.supports.map(({ benefit }) => benefit)}
              chosen={listedWord('supports')}
            />
            <RecordedRows
              locale={locale}
              enrolmentId={participation.enrolmentId}
              situations={[]}
              supports={data.supports}
              canRecord
            />
          </>
        ) : null}
        {keys.includes('qualifications') ? (
          <>
            <RadioGroup
              name="qualifications"
              legend={t('ask.qualifications', { who })}
              hint={t('ask.qualificationsHint')}
              defaultValue={form.textOf('qualifications', String(stored('qualifications')?.value ?? ''))}
              options={[
                { value: 'stated', label: t('ask.qualificationsDone') },
                { value: 'unknown', label: t('ask.qualificationsUnknown') },
              ]}
            />
            <LinkButton
              size="sm"
              icon="plus"
              href={addQualificationPath.to({ enrolmentId: participation.enrolmentId })}
            >
              {t('ask.addQualification')}
            </LinkButton>
          </>
        ) : null}
        {fields.length > 0 ? (
          <Fieldset id="background" legend={t('ask.backgroundTitle')} large>
            {fields.map((key) => (
              <FactField key={key} factKey={key} locale={locale} who={who} form={form} stored={stored(key)?.value} />
            ))}
          </Fieldset>
        ) : null}
        <Fieldset id="source-part" legend={t('ask.sourceTitle')} large>
          <SourceFields locale={locale} form={form} />
          <Details summary={t('ask.otherSources')} open={keys.some((key) => form.textOf(`sources.${key}`) !== '')}>
            {keys.map((key) => (
              <Select
                key={key}
                name={`sources.${key}`}
                label={t(`facts.name.${key}`)}
                emptyLabel={t('ask.sameSource')}
                defaultValue={form.textOf(`sources.${key}`)}
                width="lg"
                options={factSources.map((value) => ({ value, label: t(`words.source.${value}`) }))}
              />
            ))}
          </Details>
          {keys.some((key) => stored(key) !== undefined) ? (
            <TextInput
              name="reason"
              label={t('ask.reason')}
              hint={t('ask.reasonHint')}
              error={form.errorOf('reason')}
              defaultValue={form.textOf('reason')}
              maxLength={200}
              width="lg"
            />
          ) : null}
        </Fieldset>
      </FormCard>
    </Stack>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
