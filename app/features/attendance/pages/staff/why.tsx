import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { correctionReasons } from '../../domain/correction.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { sheetState } from './sheet-problems.ts';

// Only asked long afterwards, when somebody may wonder why the hours of a month are others than they were.
export function Why({ days, view }: { days: number; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  return (
    <Card tone="soft">
      <Select
        name="why"
        width="md"
        label={t('why.label')}
        hint={t('why.hint', { days })}
        emptyLabel={t('why.empty')}
        defaultValue={state.textOf('why')}
        error={state.errorOf('why')}
        options={correctionReasons.map((value) => ({ value, label: t(`why.${value}`) }))}
      />
    </Card>
  );
}

/** Asked in a locked month: why it is corrected, in words. */
export function CorrectLocked({ view }: { view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  return (
    <Alert tone="warning" title={t('correction.title')}>
      <p>{t('correction.text')}</p>
      <TextInput
        name="correction"
        label={t('correction.reason')}
        hint={t('correction.reasonHint')}
        defaultValue={state.textOf('correction')}
        error={state.errorOf('correction')}
        maxLength={300}
        width="lg"
      />
    </Alert>
  );
}
