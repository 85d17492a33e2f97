import type { PortalView } from '#app/platform/http/portal-page.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Para } from '#app/ui/portal/text.tsx';
import { ownNoticesPath } from '../../domain/paths.ts';
import type { OwnNotices } from '../../server/own-notices.ts';
import { ownNoticeTexts } from '../../texts/own-notices.ts';

/** How she is told that a message has come, with the one tap that ends it or begins it again. */
export function NoticesPanel({
  notices,
  view,
}: {
  notices: NonNullable<OwnNotices>;
  view: Pick<PortalView, 'language' | 'withSwedish'>;
}) {
  const { say } = wordsOf(ownNoticeTexts, view);
  const { channel, isOff } = notices;
  return (
    <Panel title={say('title')} picture={channel === 'sms' ? 'phone' : 'mail'} id="notices">
      <Para>{say(isOff ? 'off' : channel)}</Para>
      <MyForm action={ownNoticesPath.to({ language: view.language })} hidden={{ wants: isOff ? 'yes' : 'no' }}>
        <BigButton tone="quiet" picture={isOff ? 'check' : 'x'}>
          {say(isOff ? 'start' : 'stop')}
        </BigButton>
      </MyForm>
    </Panel>
  );
}
