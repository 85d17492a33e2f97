import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { overrideKeptApart } from '../../domain/permissions.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

type Props = { field: string; people: readonly { enrolmentId: string; name: string }[]; view: ViewContext };

/** Who was stopped because she is kept apart from somebody there. A coordinator may let her in with a reason; nobody is told because of whom. */
export function ApartStop({ field, people, view }: Props) {
  const t = translate(placeTexts, view.locale);
  const state = formState(view);
  const stopped = state.detailOf(field, 'kept-apart')?.split(',');
  if (stopped === undefined) return null;
  const names = people.filter(({ enrolmentId }) => stopped.includes(enrolmentId)).map(({ name }) => name);
  const decides = may(view.caller, overrideKeptApart);
  return (
    <>
      <Alert tone="warning" title={t('apartStop.whom', { names: names.join(', ') })} role="alert">
        {t(decides ? 'apartStop.decide' : 'apartStop.ask')}
      </Alert>
      {decides ? (
        <TextArea
          name="overrideReason"
          label={t('apartStop.reason')}
          defaultValue={state.textOf('overrideReason')}
          error={state.errorOf('overrideReason')}
          maxLength={500}
          rows={2}
        />
      ) : null}
    </>
  );
}
