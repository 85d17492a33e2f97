import { factSources } from '#app/features/history/domain/sources.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import type { ColumnChoices } from '../server/get-columns.ts';
import { importTexts } from '../texts/index.ts';
import { columnState } from './form-state.ts';

/** What is said once for a whole list, because no column says it. */
export function WholeList({ data, view }: { data: ColumnChoices; view: ViewContext }) {
  const t = translate(importTexts, view.locale);
  const { settings, of, activities } = data;
  const { textOf, isTicked, errorOf } = columnState(view);
  return (
    <Card title={t('columns.whole')}>
      <Stack>
        {of.kind === 'participants' ? (
          <TextInput
            name="referredOn"
            label={t('columns.referredOn')}
            hint={t('columns.referredOnHint')}
            defaultValue={textOf('referredOn', settings.referredOn)}
            error={errorOf('referredOn')}
            width="sm"
          />
        ) : null}
        {of.kind === 'attendance' ? (
          <>
            <Select
              name="activityId"
              label={t('columns.activity')}
              hint={t('columns.activityHint')}
              emptyLabel={t('columns.chooseActivity')}
              defaultValue={textOf('activityId', settings.activityId)}
              options={activities.map(({ id, name }) => ({ value: id, label: name }))}
              error={errorOf('activityId')}
              width="lg"
            />
            <Checkbox
              name="emptyIsAbsent"
              label={t('columns.emptyIsAbsent')}
              defaultChecked={isTicked('emptyIsAbsent', settings.emptyIsAbsent)}
            />
            <Checkbox
              name="makeSessions"
              label={t('columns.makeSessions')}
              defaultChecked={isTicked('makeSessions', settings.makeSessions)}
            />
            <Cluster>
              <TimeInput
                name="startsAt"
                label={t('columns.startsAt')}
                defaultValue={textOf('startsAt', settings.startsAt)}
                error={errorOf('startsAt')}
              />
              <TimeInput
                name="endsAt"
                label={t('columns.endsAt')}
                defaultValue={textOf('endsAt', settings.endsAt)}
                error={errorOf('endsAt')}
              />
            </Cluster>
          </>
        ) : (
          <Select
            name="source"
            label={t('columns.source')}
            defaultValue={textOf('source', settings.source ?? 'staff-knowledge')}
            options={factSources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
            width="lg"
          />
        )}
        <TextInput
          name="year"
          label={t('columns.year')}
          hint={t('columns.yearHint')}
          inputMode="numeric"
          defaultValue={textOf('year', settings.year)}
          error={errorOf('year')}
          width="xs"
        />
        <Checkbox
          name="familyFirst"
          label={t('columns.familyFirst')}
          defaultChecked={isTicked('familyFirst', settings.familyFirst)}
        />
      </Stack>
    </Card>
  );
}
