import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { LineProblem } from '../../domain/paper-list.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { sheetState } from './sheet-problems.ts';

type Props = {
  view: ViewContext;
  text: string | undefined;
  problems: readonly LineProblem[];
  isRead: boolean;
  hasNothing: boolean;
};

/** Where the codes are typed or pasted; what could not be read is told by line. */
export function PaperEntry({ view, text, problems, isRead, hasNothing }: Props) {
  const t = translate(attendanceTexts, view.locale);
  const state = sheetState(view);
  const lines = problems.map(({ line, written, problem }) => ({
    fieldId: 'text',
    message: t('paper.line', { line, written, problem: t(`paper.problem.${problem}`) }),
  }));
  const nothing = hasNothing && lines.length === 0 ? [{ fieldId: 'text', message: t('problem.nothing-typed') }] : [];
  return (
    <Card title={t(isRead ? 'paper.readAgain' : 'paper.enter')}>
      <Form multipart>
        <ErrorSummary title={t('problem.title')} errors={[...state.summary(), ...lines, ...nothing]} />
        <TextArea
          name="text"
          label={t('paper.text')}
          hint={t('paper.textHint')}
          rows={6}
          defaultValue={text ?? state.textOf('text')}
          error={state.errorOf('text')}
        />
        <FileInput
          name="file"
          label={t('paper.orFile')}
          hint={t('paper.orFileHint')}
          accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
          optionalText={t('optional')}
          error={state.errorOf('file')}
        />
        <Checkbox name="othersAbsent" label={t('paper.othersAbsent')} defaultChecked={state.isTicked('othersAbsent')} />
        <div>
          <Button icon="eye" variant={isRead ? 'secondary' : 'primary'}>
            {t('paper.show')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
