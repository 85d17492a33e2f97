import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { cvPermissionPath, handedCvPath, handOutCvPath, revokeCvPermissionPath } from '../../domain/paths.ts';
import { mayHandOut } from '../../domain/suggestion.ts';
import type { WholeSuggestion } from '../../server/suggestions.ts';
import { matchingTranslate } from '../matching-words.ts';

/** Her yeses to CVs for this employer, and where CVs went. */
export function CvCard({ data, view }: { data: WholeSuggestion; view: ViewContext }) {
  const { locale, done } = view;
  const t = matchingTranslate(locale);
  const { head, suggestion, permissions, handouts, cvs } = data;
  const of = { enrolmentId: head.id, suggestionId: suggestion.id };
  const holds = permissions.some((each) => mayHandOut(each, suggestion.employerId));
  return (
    <Card
      id="cv"
      title={t('one.cv', { employer: suggestion.employerName })}
      description={t('one.cvText')}
      footer={
        holds ? (
          <LinkButton variant="primary" icon="send" href={handOutCvPath.to(of)}>
            {t('one.handOut')}
          </LinkButton>
        ) : cvs.length === 0 ? undefined : (
          <LinkButton icon="check" href={cvPermissionPath.to(of)}>
            {t('one.ask')}
          </LinkButton>
        )
      }
    >
      <Stack>
        {done === 'handed' ? <Alert tone="success">{t('one.handedNotice')}</Alert> : null}
        {cvs.length === 0 ? <Text soft>{t('one.noCv')}</Text> : null}
        {permissions.length === 0 ? <Text soft>{t('one.noPermission')}</Text> : null}
        {permissions.map((each) => (
          <Stack key={each.id} gap="xs">
            <Text>{t('one.permitted', { cv: each.cvName, day: formatInstant(locale, each.givenAt) })}</Text>
            {each.revokedAt !== null ? (
              <Text soft>{t('one.revoked', { day: formatInstant(locale, each.revokedAt) })}</Text>
            ) : (
              <>
                {each.isOutdated ? <Text soft>{t('one.outdated')}</Text> : null}
                <Form
                  action={revokeCvPermissionPath.to({ ...of, cvPermissionId: each.id })}
                  hidden={{ confirmed: '1' }}
                >
                  <Button variant="tertiary" icon="undo">
                    {t('one.revoke')}
                  </Button>
                </Form>
              </>
            )}
          </Stack>
        ))}
        {handouts.length === 0 ? null : (
          <Table
            caption={t('one.handOut')}
            captionHidden
            bare
            rows={handouts}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'what',
                header: t('one.handOut'),
                rowHeader: true,
                cell: ({ handedAt, handedBy, toWhom }) =>
                  t('one.handed', { day: formatInstant(locale, handedAt), name: handedBy, toWhom }),
              },
              {
                key: 'file',
                header: t('one.fetch'),
                headerHidden: true,
                cell: ({ id, permissionId }) =>
                  mayHandOut(
                    permissions.find((each) => each.id === permissionId),
                    suggestion.employerId,
                  ) ? (
                    <LinkButton icon="download" href={handedCvPath.to({ ...of, cvHandoutId: id })}>
                      {t('one.fetch')}
                    </LinkButton>
                  ) : null,
              },
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
