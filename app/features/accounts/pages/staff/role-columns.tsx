import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';
import type { Column } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Tone } from '#app/ui/tones.ts';
import { stateOn } from '../../domain/role-assignments.ts';
import { accountTexts } from '../../texts/index.ts';

/** How the state of a role is coloured. */
export const stateTone = { now: 'success', later: 'info', over: 'neutral' } as const satisfies Record<string, Tone>;

type Assignment = {
  role: Role;
  programmeName: string | null;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
};

/** Which role, where, when, and whether it holds now. */
export function roleColumns<Row extends Assignment>({ locale, today }: ViewContext): Column<Row>[] {
  const t = translate(accountTexts, locale);
  const roleName = translate(roleTexts, locale);
  return [
    { key: 'role', header: t('account.role'), rowHeader: true, cell: (row) => roleName(row.role) },
    {
      key: 'programme',
      header: t('account.programme'),
      cell: (row) => row.programmeName ?? t('account.wholeTenant'),
    },
    {
      key: 'period',
      header: t('own.period'),
      cell: (row) =>
        t('account.period', {
          from: formatDate(locale, row.validFrom),
          to: row.validBefore === null ? t('account.always') : formatDate(locale, addDays(row.validBefore, -1)),
        }),
    },
    {
      key: 'state',
      header: t('list.status'),
      cell: (row) => {
        const state = stateOn(row, today);
        return <Tag tone={stateTone[state]}>{t(`account.states.${state}`)}</Tag>;
      },
    },
  ];
}
