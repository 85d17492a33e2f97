import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import {
  addMaterialForm,
  changeMaterialForm,
  mostBytesOfMaterial,
  replaceMaterialForm,
} from '../../domain/material.ts';
import {
  activityMaterialsPath,
  changeMaterialPath,
  materialPath,
  materialsPath,
  newMaterialPath,
  replaceMaterialPath,
  sessionMaterialsPath,
} from '../../domain/paths.ts';
import { keepMaterials } from '../../domain/permissions.ts';
import { attachMaterial, type Of, requirePlace } from '../../server/attach.ts';
import { addMaterial, changeMaterial, replaceMaterial, requireMaterial } from '../../server/keep-material.ts';
import { readMaterial } from '../../server/read-material.ts';
import { listShelves } from '../../server/shelf.ts';
import { formState, materialTranslate } from '../material-words.ts';
import { AboutFields, ContentFields } from '../parts/material-fields.tsx';

const nobody = { none: 'materials hold no data about participants' } as const;
const ofMaterial = z.object({ materialId: z.uuid() });
const takesFiles = { field: 'file', mostBytes: mostBytesOfMaterial };

const placeOf = (query: { activity?: string | undefined; session?: string | undefined }): Of | undefined =>
  query.session === undefined
    ? query.activity === undefined
      ? undefined
      : { activityId: query.activity }
    : { sessionId: query.session };
const backTo = (of: Of | undefined) =>
  of === undefined
    ? materialsPath.to()
    : 'sessionId' in of
      ? sessionMaterialsPath.to(of)
      : activityMaterialsPath.to(of);

function Header({
  view,
  title,
  lead,
  below,
}: {
  view: ViewContext;
  title: string;
  lead?: string;
  below?: { href: string; label: string };
}) {
  const t = materialTranslate(view.locale);
  const items = [
    { href: activitiesPath.to(), label: t('activities') },
    { href: materialsPath.to(), label: t('title') },
    ...(below ? [below] : []),
  ];
  return <PageHeader kicker={<Breadcrumbs label={t('breadcrumbs')} items={items} />} title={title} lead={lead} />;
}

/** Something new; from an activity or a session it is attached there at once. */
export const newMaterialPage = definePage({
  path: newMaterialPath,
  permission: keepMaterials,
  audit: nobody,
  params: z.object({}),
  query: z.object({
    programme: z.uuid().optional().catch(undefined),
    activity: z.uuid().optional().catch(undefined),
    session: z.uuid().optional().catch(undefined),
  }),
  takesFiles,
  form: addMaterialForm,
  load: async (ctx, { query }) => {
    const of = placeOf(query);
    const [programmes, place] = await Promise.all([listShelves(ctx), of && requirePlace(ctx, of)]);
    const wanted = place?.programmeId ?? query.programme ?? (programmes.length === 1 ? programmes[0]?.id : undefined);
    const programme = programmes.find(({ id }) => id === wanted);
    if (wanted !== undefined && programme === undefined) throw new NotFoundError();
    return { programmes, programme, placeName: place?.activityName, back: backTo(of), id: newId() };
  },
  prepare: readMaterial,
  submit: async (ctx, { query, form, prepared }) => {
    const of = placeOf(query);
    if (of !== undefined && (await requirePlace(ctx, of)).programmeId !== form.programmeId) throw new NotFoundError();
    const added = await addMaterial(ctx, form, prepared);
    if (!added.ok) return added;
    if (of === undefined) return ok(materialPath.to({ materialId: form.id }, { done: 'saved' }));
    const attached = await attachMaterial(ctx, of, { id: form.id, materialId: form.id });
    return attached.ok ? ok(`${backTo(of)}?done=saved`) : attached;
  },
  view: ({ programmes, programme, placeName, back, id }, view) => {
    const t = materialTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('form.newTitle'),
      body: (
        <Stack gap="lg">
          <Header
            view={view}
            title={t('form.newTitle')}
            {...(placeName === undefined
              ? programme && { lead: programme.name }
              : { lead: t('form.attachTo', { name: placeName }) })}
          />
          {programme === undefined ? (
            <Card>
              <Form method="get" action={newMaterialPath.to()}>
                <RadioGroup
                  name="programme"
                  legend={t('form.chooseProgramme')}
                  options={programmes.map((each) => ({ value: each.id, label: each.name }))}
                  required
                />
                <Button>{t('form.continue')}</Button>
              </Form>
            </Card>
          ) : (
            <FormCard
              state={state}
              multipart
              warnUnsaved
              hidden={{ id: state.textOf('id', id), programmeId: programme.id }}
              submit={t('save')}
              cancel={{ href: back, label: t('cancel') }}
            >
              <ContentFields state={state} locale={view.locale} />
              <AboutFields state={state} locale={view.locale} themes={programme.themes} />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
});

export const changeMaterialPage = definePage({
  path: changeMaterialPath,
  permission: keepMaterials,
  audit: nobody,
  params: ofMaterial,
  query: z.object({}),
  form: changeMaterialForm,
  load: (ctx, { params }) => requireMaterial(ctx, params.materialId),
  submit: async (ctx, { params, form }) => {
    const changed = await changeMaterial(ctx, params.materialId, form);
    return changed.ok ? ok(materialPath.to(params, { done: 'saved' })) : changed;
  },
  view: (material, view) => {
    const t = materialTranslate(view.locale);
    const state = formState(forgetIfStale(view));
    const here = materialPath.to({ materialId: material.id });
    return {
      title: t('form.changeTitle'),
      body: (
        <Stack gap="lg">
          <Header view={view} title={t('form.changeTitle')} below={{ href: here, label: material.title }} />
          <FormCard
            state={state}
            warnUnsaved
            hidden={{ version: String(material.version) }}
            submit={t('save')}
            cancel={{ href: here, label: t('cancel') }}
          >
            <AboutFields state={state} locale={view.locale} themes={material.themes} saved={material} />
          </FormCard>
        </Stack>
      ),
    };
  },
});

export const replaceMaterialPage = definePage({
  path: replaceMaterialPath,
  permission: keepMaterials,
  audit: nobody,
  params: ofMaterial,
  query: z.object({}),
  takesFiles,
  form: replaceMaterialForm,
  load: async (ctx, { params }) => ({ material: await requireMaterial(ctx, params.materialId), id: newId() }),
  prepare: readMaterial,
  submit: async (ctx, { params, form, prepared }) => {
    const replaced = await replaceMaterial(ctx, params.materialId, form, prepared);
    return replaced.ok ? ok(materialPath.to(params, { done: 'saved' })) : replaced;
  },
  view: ({ material, id }, view) => {
    const t = materialTranslate(view.locale);
    const here = materialPath.to({ materialId: material.id });
    const state = formState(view);
    return {
      title: t('form.replaceTitle'),
      body: (
        <Stack gap="lg">
          <Header
            view={view}
            title={t('form.replaceTitle')}
            lead={t('form.replaceLead', { title: material.title })}
            below={{ href: here, label: material.title }}
          />
          <FormCard
            state={state}
            multipart
            hidden={{ id, version: String(material.version) }}
            submit={t('save')}
            icon="upload"
            cancel={{ href: here, label: t('cancel') }}
          >
            <ContentFields state={state} locale={view.locale} />
          </FormCard>
        </Stack>
      ),
    };
  },
});
