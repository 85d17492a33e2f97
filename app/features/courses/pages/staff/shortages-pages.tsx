import { z } from 'zod';
import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import { mostFileBytes } from '#app/platform/files/reading/limits.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FileInput } from '#app/ui/file-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { coursesPath, importShortagesPath, removeShortagePath, shortagesPath } from '../../domain/paths.ts';
import { keepShortages, readCourses } from '../../domain/permissions.ts';
import { importShortagesForm, isCurrent, newShortageForm, type Shortage } from '../../domain/shortage.ts';
import { occupationsLike } from '../../server/choose-occupation.ts';
import { addShortage, importShortages, listShortages, readList, removeShortage } from '../../server/shortages.ts';
import { courseTranslate, formState } from '../course-words.ts';
import { OccupationField } from '../parts/course-fields.tsx';
import { CourseHeader } from '../parts/course-frame.tsx';

const audit = { none: 'occupations, nothing about anybody' };

export const shortagesPage = definePage({
  path: shortagesPath,
  permission: readCourses,
  submitPermission: keepShortages,
  audit,
  params: z.object({}),
  query: z.object({}),
  form: newShortageForm,
  load: async (ctx, { typed }) => {
    const [shortages, like] = await Promise.all([listShortages(ctx), occupationsLike(ctx, typed)]);
    return { shortages, like, id: newId() };
  },
  submit: async (ctx, { form }) => {
    const added = await addShortage(ctx, form);
    return added.ok ? ok(shortagesPath.to({}, { done: 'saved' })) : added;
  },
  view: ({ shortages, like, id }, view) => {
    const t = courseTranslate(view.locale);
    const state = formState(view);
    const canKeep = may(view.caller, keepShortages);
    return {
      title: t('shortages.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <CourseHeader
            locale={view.locale}
            title={t('shortages.title')}
            lead={t('shortages.lead')}
            actions={
              canKeep ? (
                <LinkButton icon="upload" href={importShortagesPath.to()}>
                  {t('shortages.import')}
                </LinkButton>
              ) : undefined
            }
          />
          <List shortages={shortages} canKeep={canKeep} view={view} />
          {canKeep ? (
            <FormCard
              title={t('shortages.add')}
              state={state}
              hidden={{ id: state.textOf('id', id) }}
              submit={t('save')}
              cancel={{ href: coursesPath.to(), label: t('back') }}
            >
              <OccupationField state={state} locale={view.locale} like={like} label={t('shortages.occupation')} />
              <OriginFields state={state} view={view} />
            </FormCard>
          ) : null}
        </Stack>
      ),
    };
  },
});

export const importShortagesPage = definePage({
  path: importShortagesPath,
  permission: keepShortages,
  audit,
  params: z.object({}),
  query: z.object({}),
  form: importShortagesForm,
  takesFiles: { field: 'file', mostBytes: mostFileBytes },
  load: async () => ({}),
  prepare: async (_, { file }) => readList(Buffer.from(await file.arrayBuffer())),
  submit: async (ctx, { form: { file: _, replace, ...origin }, prepared }) => {
    const added = await importShortages(ctx, prepared, { ...origin, isReplacing: replace === 'on' });
    return added.ok ? ok(shortagesPath.to({}, { done: 'saved' })) : added;
  },
  view: (_, view) => {
    const t = courseTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('shortages.importTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <CourseHeader
            locale={view.locale}
            title={t('shortages.importTitle')}
            lead={t('shortages.importLead')}
            below={{ href: shortagesPath.to(), label: t('shortages.title') }}
          />
          <FormCard
            state={state}
            multipart
            submit={t('shortages.submit')}
            icon="upload"
            cancel={{ href: shortagesPath.to(), label: t('cancel') }}
          >
            <FileInput
              name="file"
              label={t('shortages.file')}
              accept=".csv,.txt,.xlsx"
              required
              error={state.errorOf('file')}
            />
            <OriginFields state={state} view={view} />
            <Checkbox name="replace" label={t('shortages.replace')} defaultChecked={state.isTicked('replace', true)} />
          </FormCard>
        </Stack>
      ),
    };
  },
});

export const removeShortageAction = defineAction({
  path: removeShortagePath,
  permission: keepShortages,
  audit,
  params: z.object({ shortageId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    await removeShortage(ctx, params.shortageId);
    return ok(shortagesPath.to({}, { done: 'saved' }));
  },
  backTo: () => shortagesPath.to(),
});

function OriginFields({ state, view: { locale } }: { state: FormState; view: ViewContext }) {
  const t = courseTranslate(locale);
  const line = (name: 'region' | 'source', maxLength: number) => (
    <TextInput
      name={name}
      label={t(`shortages.${name}`)}
      hint={t(`shortages.${name}Hint`)}
      maxLength={maxLength}
      required
      defaultValue={state.textOf(name)}
      error={state.errorOf(name)}
      width="lg"
    />
  );
  const day = (name: 'publishedOn' | 'validUntil') => (
    <DateInput
      {...calendarProps(locale)}
      name={name}
      label={t(`shortages.${name}`)}
      required
      defaultValue={state.textOf(name)}
      error={state.errorOf(name)}
    />
  );
  return (
    <>
      {line('source', 200)}
      {line('region', 80)}
      {day('publishedOn')}
      {day('validUntil')}
    </>
  );
}

function List({ shortages, canKeep, view }: { shortages: Shortage[]; canKeep: boolean; view: ViewContext }) {
  const { locale, today } = view;
  const t = courseTranslate(locale);
  return (
    <Table
      caption={t('shortages.title')}
      captionHidden
      rows={shortages}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="flag" title={t('shortages.empty')}>
          {t('shortages.emptyText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'occupation',
          header: t('shortages.occupation'),
          rowHeader: true,
          cell: ({ occupation, occupationName }) => (
            <Link href={occupationPath.to({ occupationCode: occupation })}>{occupationName ?? occupation}</Link>
          ),
        },
        { key: 'region', header: t('shortages.region'), cell: ({ region }) => region },
        { key: 'source', header: t('shortages.source'), cell: ({ source }) => source },
        {
          key: 'publishedOn',
          header: t('shortages.publishedOn'),
          cell: ({ publishedOn }) => formatDate(locale, publishedOn),
        },
        {
          key: 'validUntil',
          header: t('shortages.validUntil'),
          cell: ({ validUntil }) => formatDate(locale, validUntil),
        },
        {
          key: 'state',
          header: t('shortages.state'),
          cell: (each) =>
            isCurrent(each, today) ? (
              <Tag tone="success">{t('shortages.current')}</Tag>
            ) : (
              <Tag tone="warning">{t('shortages.outOfDate')}</Tag>
            ),
        },
        ...(canKeep
          ? [
              {
                key: 'remove',
                header: t('shortages.remove'),
                headerHidden: true,
                cell: ({ id, occupationName, occupation }: Shortage) => (
                  <Form
                    action={removeShortagePath.to({ shortageId: id })}
                    hidden={{ confirmed: '1' }}
                    inline
                    aria-label={`${t('shortages.remove')}: ${occupationName ?? occupation}`}
                  >
                    <Button size="sm" variant="tertiary">
                      {t('shortages.remove')}
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
