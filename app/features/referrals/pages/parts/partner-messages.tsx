import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { readNewsPath } from '../../domain/paths.ts';
import type { Incoming } from '../../server/incoming.ts';
import { referralTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { Messages } from './messages.tsx';

/** What the partner and the programme have written to each other, and the next question. */
export function PartnerMessages({ incoming: { referral, messages }, view }: { incoming: Incoming; view: ViewContext }) {
  const t = translate(referralTexts, view.locale);
  const state = formState(view);
  const news = referral.newsOn ? (
    <Form action={readNewsPath.to({ referralId: referral.id })} inline>
      <Tag tone="info">{t('incoming.news')}</Tag>
      <Button size="sm" variant="tertiary">
        {t('one.read')}
      </Button>
    </Form>
  ) : referral.askedOn ? (
    <Tag outline>{t('incoming.asked')}</Tag>
  ) : null;
  return (
    <Card title={t('one.messages')} actions={news}>
      <Stack>
        <Messages messages={messages} locale={view.locale} />
        <Form hidden={{ id: state.textOf('id', newId()) }} warnUnsaved>
          <FormProblems state={state} />
          <TextArea
            name="text"
            label={t(referral.status === 'received' ? 'one.write' : 'one.writeAfter')}
            hint={t('one.writeHint')}
            defaultValue={state.textOf('text')}
            error={state.errorOf('text')}
            maxLength={2000}
            rows={3}
          />
          <ButtonRow>
            <Button variant="secondary">{t('one.send')}</Button>
          </ButtonRow>
        </Form>
      </Stack>
    </Card>
  );
}
