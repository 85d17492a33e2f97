import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext, ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { Text } from '#app/ui/text.tsx';
import { inputsOfForm, type SheetOfSession, type SheetsForm } from '../../domain/sheet-input.ts';
import type { SavedSheets } from '../../server/save-sheets.ts';
import { undoSaves } from '../../server/undo-save.ts';
import { attendanceTexts } from '../../texts/index.ts';

/** One press right after several sheets were saved takes all of it back; it works as long as nobody has saved any of them since. */
export function UndoSaves({ saves, view }: { saves: readonly string[]; view: ViewContext }) {
  const t = translate(attendanceTexts, view.locale);
  if (saves.length === 0 || view.typed !== undefined) return null;
  return (
    <Form hidden={Object.fromEntries(saves.map((save) => [`undo.${save}`, newId()]))}>
      <Cluster gap="md">
        <Button variant="secondary" icon="undo">
          {t('undo.button')}
        </Button>
        <Text soft small>
          {t('undo.hintSheets', { count: saves.length })}
        </Text>
      </Cluster>
    </Form>
  );
}

/** Saves what a form with several sheets says, or takes back what was saved before; what can be taken back goes into the address. */
export async function submitSheets(
  ctx: RequestContext,
  form: SheetsForm,
  save: (sheets: readonly SheetOfSession[]) => Promise<Result<SavedSheets, FieldProblems>>,
): Promise<Result<{ done: 'saved'; undo: string | undefined }, FieldProblems>> {
  if (form.undo !== undefined) {
    const undone = await undoSaves(ctx, form.undo);
    return undone.ok ? ok({ done: 'saved', undo: undefined }) : undone;
  }
  const saved = await save(inputsOfForm(form));
  return saved.ok ? ok({ done: 'saved', undo: saved.value.saves.join(',') || undefined }) : saved;
}

/** After an undoing that was refused the sheets are shown as they stand: nothing was typed into them. */
export function withoutUndo(view: ViewContext): ViewContext {
  const isUndo = typeof view.typed === 'object' && view.typed !== null && 'undo' in view.typed;
  return isUndo ? { ...view, typed: undefined } : view;
}
