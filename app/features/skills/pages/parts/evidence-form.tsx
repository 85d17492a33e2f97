import { nameOf } from '#app/features/documents/public.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Link } from '#app/ui/link.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { movesFrom } from '../../domain/decide-evidence.ts';
import { validatorsPath } from '../../domain/paths.ts';
import { evidenceWays } from '../../domain/skill.ts';
import type { WholeSkill } from '../../server/get-skills.ts';
import { formState, skillTranslate } from '../skill-words.ts';

type Props = { data: WholeSkill; evidenceId: string; view: ViewContext };

/** How something was shown, by whom, and what that makes of it. */
export function EvidenceForm({ data: { skill, validators, documents }, evidenceId, view }: Props) {
  const { locale } = view;
  const t = skillTranslate(locale);
  const state = formState(view);
  const kept = documents.filter(({ deletedAt }) => deletedAt === null);
  return (
    <Card id="record" title={t('page.record')}>
      <Form warnUnsaved hidden={{ id: state.textOf('id', evidenceId), version: String(skill.version) }}>
        <FormProblems state={state} />
        <RadioGroup
          name="way"
          legend={t('page.way')}
          options={evidenceWays.map((value) => ({ value, label: t(`way.${value}`) }))}
          defaultValue={state.textOf('way')}
          error={state.errorOf('way')}
          required
        />
        <RadioGroup
          name="move"
          legend={t('page.whatNow')}
          options={movesFrom(skill.state).map((value) => ({ value, label: t(`move.${value}`) }))}
          defaultValue={state.textOf('move', 'note')}
          error={state.errorOf('move')}
          required
        />
        <DateInput
          {...calendarProps(locale)}
          name="shownOn"
          label={t('page.shownOn')}
          defaultValue={state.textOf('shownOn', view.today)}
          error={state.errorOf('shownOn')}
          required
        />
        <TextInput
          name="byWhom"
          label={t('page.byWhom')}
          hint={t('page.byWhomHint')}
          optionalText={t('optional')}
          maxLength={200}
          defaultValue={state.textOf('byWhom')}
          error={state.errorOf('byWhom')}
          autoComplete="off"
        />
        {validators.length === 0 ? null : (
          <Select
            name="validatorId"
            label={t('page.validator')}
            emptyLabel={t('page.validatorNone')}
            options={validators.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={state.textOf('validatorId')}
            error={state.errorOf('validatorId')}
          />
        )}
        {kept.length === 0 ? null : (
          <Select
            name="documentId"
            label={t('page.document')}
            emptyLabel={t('page.documentNone')}
            options={kept.map((each) => ({ value: each.id, label: nameOf(each, locale) }))}
            defaultValue={state.textOf('documentId')}
            error={state.errorOf('documentId')}
          />
        )}
        <TextArea
          name="note"
          label={t('page.note')}
          optionalText={t('optional')}
          rows={2}
          maxLength={1000}
          defaultValue={state.textOf('note')}
          error={state.errorOf('note')}
        />
        <Button icon="save">{t('page.save')}</Button>
        <Text small>
          <Link href={validatorsPath.to()}>{t('page.validatorsLink')}</Link>
        </Text>
      </Form>
    </Card>
  );
}
