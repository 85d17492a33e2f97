import { z } from 'zod';
import { activitiesPath, activityPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import type { Remark } from '#app/features/documents/domain/document.ts';
import { type Download, defineAction, definePage, type Redirect, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { mayChangeMaterial, standingForm } from '../../domain/material.ts';
import {
  changeMaterialPath,
  materialFilePath,
  materialPath,
  materialStandingPath,
  materialsPath,
  removeMaterialPath,
  replaceMaterialPath,
} from '../../domain/paths.ts';
import { keepMaterials, readMaterials } from '../../domain/permissions.ts';
import { removeMaterial, standMaterial } from '../../server/keep-material.ts';
import { openMaterial } from '../../server/open-material.ts';
import { getMaterial, type MaterialLine, type MaterialUse, type WholeMaterial } from '../../server/shelf.ts';
import { formState, kindLine, languagesLine, materialTranslate } from '../material-words.ts';

const ofMaterial = z.object({ materialId: z.uuid() });
const nobody = { none: 'materials hold no data about participants' } as const;

export const materialPage = definePage({
  path: materialPath,
  permission: readMaterials,
  audit: nobody,
  params: ofMaterial,
  query: z.object({}),
  load: (ctx, { params }) => getMaterial(ctx, params.materialId),
  view: (whole, view) => {
    const t = materialTranslate(view.locale);
    const { material, uses } = whole;
    const here = { materialId: material.id };
    const changes = may(view.caller, keepMaterials) && mayChangeMaterial(view.caller, material);
    const problem =
      formState(view).whole ?? (view.url.searchParams.has('problem') ? t('problem.file-gone') : undefined);
    return {
      title: material.title,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('activities') },
                  { href: materialsPath.to(), label: t('title') },
                ]}
              />
            }
            title={material.title}
            tags={material.isRetired ? <Tag>{t('retired')}</Tag> : undefined}
            lead={material.programmeName}
            actions={
              <>
                {material.url === null ? (
                  <LinkButton variant="primary" icon="download" href={materialFilePath.to(here)} download>
                    {t('one.open')}
                  </LinkButton>
                ) : (
                  <LinkButton variant="primary" icon="external" href={material.url} rel="external noreferrer">
                    {t('one.openLink')}
                  </LinkButton>
                )}
                {changes ? (
                  <>
                    <LinkButton icon="upload" href={replaceMaterialPath.to(here)}>
                      {t('one.replace')}
                    </LinkButton>
                    <LinkButton icon="edit" href={changeMaterialPath.to(here)}>
                      {t('one.change')}
                    </LinkButton>
                  </>
                ) : null}
              </>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="danger" role="alert">
              {problem}
            </Alert>
          )}
          <Split aside={<Facts material={material} view={view} />}>
            <Uses uses={uses} view={view} />
            <Versions whole={whole} view={view} />
            {changes ? <Standing material={material} isUsed={uses.length > 0} view={view} /> : null}
          </Split>
        </Stack>
      ),
    };
  },
});

/** The file itself, always as something to save. */
export const materialFilePage = definePage({
  path: materialFilePath,
  permission: readMaterials,
  audit: nobody,
  params: ofMaterial,
  query: z.object({ number: z.coerce.number().int().min(1).max(1000).optional().catch(undefined) }),
  load: async (ctx, { params, query }): Promise<Download | Redirect> => {
    const opened = await openMaterial(ctx, params.materialId, query.number);
    return opened.ok ? opened.value : { redirectTo: materialPath.to(params, { problem: opened.problem }) };
  },
  view: () => ({ title: '', body: null }),
});

export const materialStandingAction = defineAction({
  path: materialStandingPath,
  permission: keepMaterials,
  audit: nobody,
  params: ofMaterial,
  form: standingForm,
  submit: async (ctx, { params, form }) => {
    await standMaterial(ctx, params.materialId, form.standing);
    return ok(materialPath.to(params, { done: 'saved' }));
  },
  backTo: (params) => materialPath.to(params),
});

export const removeMaterialAction = defineAction({
  path: removeMaterialPath,
  permission: keepMaterials,
  audit: nobody,
  params: ofMaterial,
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    const removed = await removeMaterial(ctx, params.materialId);
    return removed.ok ? ok(materialsPath.to({}, { done: 'removed' })) : removed;
  },
  backTo: (params) => materialPath.to(params),
});

type Of = { material: MaterialLine; view: ViewContext };

function Facts({ material, view }: Of) {
  const t = materialTranslate(view.locale);
  const { themes, themeKeys, activities, sessions } = material;
  const items = [
    { term: t('one.kind'), value: kindLine(view.locale, material) },
    { term: t('one.about'), value: material.about },
    { term: t('list.languages'), value: languagesLine(view.locale, material.languages) },
    {
      term: t('list.themes'),
      value: themes
        .filter(({ key }) => themeKeys.includes(key))
        .map(({ name }) => name)
        .join(', '),
    },
    { term: t('form.madeBy'), value: material.madeBy || (material.isOwn ? t('one.own') : '') },
    { term: t('one.rights'), value: material.rights },
    {
      term: t('one.added'),
      value: t('one.addedLine', { day: formatDate(view.locale, dayOf(material.createdAt)), name: material.createdBy }),
    },
    { term: t('list.used'), value: activities === 0 ? t('never') : t('used', { activities, sessions }) },
  ];
  return (
    <Card title={t('one.facts')} id="facts">
      <DefinitionList layout="grid" items={items.filter(({ value }) => value !== '')} />
    </Card>
  );
}

function Uses({ uses, view }: { uses: MaterialUse[]; view: ViewContext }) {
  const t = materialTranslate(view.locale);
  const when = ({ session, attachedOn, endedOn }: MaterialUse) => {
    const from = formatDate(view.locale, attachedOn);
    if (session !== null) return formatDate(view.locale, session.heldOn, 'weekday');
    return endedOn === null
      ? t('one.since', { day: from })
      : t('one.between', { from, to: formatDate(view.locale, endedOn) });
  };
  return (
    <Card title={t('one.uses')} id="uses">
      {uses.length === 0 ? (
        <Text soft>{t('one.noUses')}</Text>
      ) : (
        <LinkList
          label={t('one.uses')}
          items={uses.map((use) => ({
            key: `${use.activityId} ${use.session?.id ?? use.attachedOn}`,
            href: use.session
              ? sessionPath.to({ sessionId: use.session.id })
              : activityPath.to({ activityId: use.activityId }),
            title: use.activityName,
            meta: when(use),
          }))}
        />
      )}
    </Card>
  );
}

function Versions({ whole: { material, versions }, view }: { whole: WholeMaterial; view: ViewContext }) {
  const t = materialTranslate(view.locale);
  return (
    <Card title={t('one.versions')} id="versions">
      <LinkList
        label={t('one.versions')}
        items={versions.map((version) => ({
          key: version.id,
          href: version.url ?? materialFilePath.to({ materialId: material.id }, { number: version.number }),
          title: t('one.version', { number: String(version.number) }),
          meta: [
            kindLine(view.locale, version),
            t('one.addedLine', { day: formatDate(view.locale, version.addedOn), name: version.addedBy }),
            ...version.remarks.map((remark) => t(`remarks.${remark as Remark}`)),
          ].join(' · '),
          end: version.number === material.number ? <Tag tone="success">{t('one.current')}</Tag> : undefined,
        }))}
      />
    </Card>
  );
}

function Standing({ material, isUsed, view }: Of & { isUsed: boolean }) {
  const t = materialTranslate(view.locale);
  const here = { materialId: material.id };
  return (
    <Card>
      <Stack>
        <Form action={materialStandingPath.to(here)} hidden={{ standing: material.isRetired ? 'offered' : 'retired' }}>
          {material.isRetired ? null : (
            <Text soft small>
              {t('one.retireHint')}
            </Text>
          )}
          <Button variant="secondary">{t(material.isRetired ? 'one.offer' : 'one.retire')}</Button>
        </Form>
        {isUsed ? null : (
          <Form action={removeMaterialPath.to(here)} hidden={{ confirmed: '1' }}>
            <Text soft small>
              {t('one.removeHint')}
            </Text>
            <Button variant="danger" icon="trash">
              {t('one.remove')}
            </Button>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
