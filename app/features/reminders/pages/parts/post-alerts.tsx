import type { ViewContext } from '#app/platform/http/page.ts';
import { Alert } from '#app/ui/alert.tsx';
import { channels } from '../../domain/rule.ts';
import type { RuleOfProgramme } from '../../server/keep-rule.ts';
import { reminderTranslate } from '../words.ts';

/** What keeps messages from going out: the demo, a way that is not switched on, a programme that does not remind. */
export function PostAlerts({ of, view }: { of: RuleOfProgramme; view: ViewContext }) {
  const t = reminderTranslate(view.locale);
  const closed = channels.filter((channel) => !of.open.includes(channel));
  return (
    <>
      {of.isKept ? <Alert title={t('kept')}>{t('keptText')}</Alert> : null}
      {closed.length === 0 ? null : (
        <Alert tone="warning">{closed.map((channel) => t(`closed.${channel}`)).join(' ')}</Alert>
      )}
      {of.rule.isOn ? null : (
        <Alert tone="warning" title={t('off')}>
          {t('offText')}
        </Alert>
      )}
    </>
  );
}
