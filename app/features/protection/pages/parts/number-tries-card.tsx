import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { acknowledgeTriesPath } from '../../domain/paths.ts';
import type { NumberTry } from '../../server/number-try-store.ts';
import { protectionTexts } from '../../texts/index.ts';

type Props = { enrolmentId: string; tries: readonly NumberTry[]; view: ViewContext };

/** Who wanted to register the number of a protected person, and was told nothing. Nothing at all when nobody has. */
export function NumberTriesCard({ enrolmentId, tries, view }: Props) {
  const t = translate(protectionTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  if (tries.length === 0) return null;
  return (
    <Card title={t('tries.card')} description={t('tries.lead')}>
      <Stack>
        <EventList
          label={t('tries.card')}
          items={tries.map((one) => ({
            key: one.id,
            date: formatInstant(view.locale, one.triedAt),
            title: t('tries.tried', { name: one.accountName, role: roleName(one.role) }),
            icon: 'alert-triangle' as const,
            tone: one.isAcknowledged ? ('neutral' as const) : ('warning' as const),
          }))}
        />
        {tries.every(({ isAcknowledged }) => isAcknowledged) ? null : (
          <Form action={acknowledgeTriesPath.to({ enrolmentId })}>
            <Button size="sm" variant="secondary">
              {t('emergency.acknowledge')}
            </Button>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
