import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { decisionForm } from '../../domain/association-form.ts';
import { changesOf } from '../../domain/changes.ts';
import {
  associationPath,
  moderateActivityPath,
  moderationPath,
  openEntryPath,
  translateActivityPath,
} from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { standingOf } from '../../domain/standing.ts';
import { decideOffered, getOffered } from '../../server/moderate.ts';
import type { OfferedActivity } from '../../server/moderation-store.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { ContentFacts } from '../parts/content-facts.tsx';
import { fieldInWords, fieldName } from '../parts/describe-content.ts';
import { StandingTags } from '../parts/standing-tags.tsx';
import { TranslationList } from '../parts/translation-list.tsx';

/** Something an association has sent: what is shown, what it wants to change, and the decision. */
export const moderateActivityPage = definePage({
  path: moderateActivityPath,
  permission: moderateOpenList,
  audit: { none: 'what an association offers to everybody; nobody who takes part' },
  params: z.object({ openActivityId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ activity: await getOffered(ctx, params.openActivityId) }),
  view: ({ activity }, view) => {
    const t = translate(openActivityTexts, view.locale);
    const { id, published, proposed, associationId, associationName, word } = activity;
    const words = published ?? proposed;
    const isShown = standingOf(activity, view.today) === 'shown';
    return {
      title: words?.title || t('untitled'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: moderationPath.to(), label: t('staff.title') },
                  { href: associationPath.to({ associationId }), label: associationName },
                ]}
              />
            }
            title={<bdi lang={words?.language}>{words?.title || t('untitled')}</bdi>}
            tags={
              <Cluster gap="xs">
                <StandingTags activity={activity} today={view.today} locale={view.locale} />
              </Cluster>
            }
            lead={t('moderate.from', { name: associationName })}
            actions={
              isShown ? (
                <LinkButton
                  icon="external"
                  href={openEntryPath.to({ tenantKey: view.caller.tenantKey, language: view.locale, entryId: id })}
                >
                  {t('moderate.see')}
                </LinkButton>
              ) : undefined
            }
          />
          {word === null ? null : (
            <Alert tone="warning" title={t('moderate.said')}>
              {word}
            </Alert>
          )}
          <Split
            aside={
              <>
                <Decision activity={activity} view={view} />
                {words === null ? null : (
                  <Card title={t('moderate.translations')} id="translations">
                    <TranslationList
                      locale={view.locale}
                      words={words}
                      translations={activity.translations}
                      hrefIn={(language) => translateActivityPath.to({ openActivityId: id, language })}
                    />
                  </Card>
                )}
              </>
            }
          >
            <Changes activity={activity} view={view} />
            {proposed !== null && published === null ? (
              <Card title={t('moderate.proposed')} id="proposed">
                <ContentFacts locale={view.locale} content={proposed} />
              </Card>
            ) : null}
            {published === null ? null : (
              <Card title={t('moderate.published')} id="published">
                <ContentFacts locale={view.locale} content={published} />
                {activity.cancelledOn.length === 0 ? null : (
                  <Text soft>
                    {t('moderate.cancelledDays')}:{' '}
                    {activity.cancelledOn.map((day) => formatDate(view.locale, day)).join(', ')}
                  </Text>
                )}
              </Card>
            )}
          </Split>
        </Stack>
      ),
    };
  },
  form: decisionForm,
  submit: async (ctx, { params, form }) => {
    const decided = await decideOffered(ctx, params.openActivityId, form);
    return decided.ok ? ok(moderateActivityPath.to(params, { done: 'saved' })) : decided;
  },
});

type Props = { activity: OfferedActivity; view: ViewContext };

function Changes({ activity: { published, proposed }, view }: Props) {
  if (published === null || proposed === null) return null;
  const t = translate(openActivityTexts, view.locale);
  const said = (text: string) => (text === '' ? <em>{t('moderate.empty')}</em> : <bdi>{text}</bdi>);
  return (
    <Card title={t('moderate.changes')} id="changes" flush>
      <Table
        caption={t('moderate.changes')}
        captionHidden
        bare
        rows={changesOf(published, proposed)}
        rowKey={(row) => row.field}
        columns={[
          {
            key: 'field',
            header: t('moderate.fieldName'),
            rowHeader: true,
            cell: ({ field }) => fieldName(view.locale, field),
          },
          {
            key: 'before',
            header: t('moderate.before'),
            cell: ({ field }) => said(fieldInWords(view.locale, published, field)),
          },
          {
            key: 'after',
            header: t('moderate.after'),
            cell: ({ field }) => said(fieldInWords(view.locale, proposed, field)),
          },
        ]}
      />
    </Card>
  );
}

function Decision({ activity, view }: Props) {
  const t = translate(openActivityTexts, view.locale);
  const state = formState(forgetIfStale(view));
  const { published, proposal, isHidden, version } = activity;
  const options = [
    ...(proposal === 'sent' ? (['approve', 'return'] as const) : []),
    ...(published === null ? [] : [isHidden ? ('show' as const) : ('hide' as const)]),
  ];
  if (options.length === 0)
    return (
      <Card title={t('moderate.decision')} id="decision">
        <Text soft>{t('moderate.nothing')}</Text>
      </Card>
    );
  return (
    <FormCard
      title={t('moderate.decision')}
      state={state}
      hidden={{ version: String(version) }}
      submit={t('moderate.save')}
      cancel={{ href: moderationPath.to(), label: t('association.cancel') }}
    >
      <RadioGroup
        name="decision"
        legend={t('moderate.decision')}
        legendHidden
        defaultValue={state.textOf('decision', options[0] === 'approve' ? 'approve' : '')}
        error={state.errorOf('decision')}
        options={options.map((decision) => ({ value: decision, label: t(`moderate.${decision}`) }))}
      />
      <TextArea
        name="word"
        label={t('moderate.word')}
        hint={t('moderate.wordHint')}
        defaultValue={state.textOf('word')}
        error={state.errorOf('word')}
        maxLength={500}
        rows={3}
      />
    </FormCard>
  );
}
