import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { Tag } from '#app/ui/tag.tsx';
import { accountTexts } from '../../texts/index.ts';

type Status = { disabledAt: string | null; hasPassword: boolean; hasCode: boolean };

/** Whether an account is in use, in one word. */
export function AccountStatus({ account, locale }: { account: Status; locale: Locale }) {
  const t = translate(accountTexts, locale);
  if (account.disabledAt !== null) return <Tag tone="danger">{t('status.disabled')}</Tag>;
  if (!account.hasPassword) return <Tag tone="warning">{t('status.invited')}</Tag>;
  if (!account.hasCode) return <Tag tone="info">{t('status.noCode')}</Tag>;
  return <Tag tone="success">{t('status.inUse')}</Tag>;
}
