import { z } from 'zod';
import { enrolmentTexts, statusTones } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { sharedPath, sharedPersonPath } from '../../domain/paths.ts';
import { readShared } from '../../domain/permissions.ts';
import { getShared } from '../../server/get-shared.ts';
import { consentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { SharedBlock } from '../parts/shared-block.tsx';
import { SharedContact, SharedLanguages, SharedNumbers } from '../parts/shared-contact.tsx';
import { SharedDocuments } from '../parts/shared-documents.tsx';
import { SharedAttendance, SharedFacts, SharedHealth, SharedHistory } from '../parts/shared-history.tsx';

/** What one person has agreed to show the partner officer: each block with its ground and its last day. */
export const sharedPersonPage = definePage({
  path: sharedPersonPath,
  permission: readShared,
  audit: { action: 'read', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getShared(ctx, params.enrolmentId),
  view: ({ person, content }, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const e = translate(enrolmentTexts, locale);
    const { held } = person;
    const common = { held, content, locale };
    const problem = formState(view).whole;
    const canCopy = held.some(({ allowed }) => allowed === 'read-and-copy');
    return {
      title: t('shared.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: sharedPath.to(), label: t('shared.back') }]} />
            }
            title={fullName(person)}
            tags={<Tag tone={statusTones[person.status]}>{e(`status.${person.status}`)}</Tag>}
            lead={person.programmeName}
          />
          {problem === undefined ? null : <Alert tone="warning">{problem}</Alert>}
          <Alert tone="info" title={t('shared.why')}>
            {t('shared.whyText', { name: person.givenName || fullName(person) })}{' '}
            {t(canCopy ? 'shared.mayCopy' : 'shared.readOnly')}.
          </Alert>
          <Columns min="wide">
            <SharedBlock field="participation" held={held} locale={locale}>
              <DefinitionList
                items={[
                  { term: t('shared.status'), value: e(`status.${person.status}`) },
                  { term: t('shared.start'), value: formatDate(locale, person.startedOn) || '–' },
                  { term: t('shared.plannedEnd'), value: formatDate(locale, person.plannedEndOn) || '–' },
                  { term: t('shared.end'), value: formatDate(locale, person.endedOn) || '–' },
                ]}
              />
            </SharedBlock>
            <SharedContact {...common} />
            <SharedNumbers {...common} />
            <SharedLanguages {...common} />
            <SharedHistory {...common} />
            <SharedHealth {...common} />
            <SharedFacts {...common} />
            <SharedAttendance {...common} />
            <SharedDocuments enrolmentId={person.enrolmentId} {...common} />
          </Columns>
        </Stack>
      ),
    };
  },
});
