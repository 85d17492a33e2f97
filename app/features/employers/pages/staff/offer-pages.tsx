import { z } from 'zod';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { employerPath, newOfferPath, offerPath } from '../../domain/paths.ts';
import { keepEmployers } from '../../domain/permissions.ts';
import { changeOfferForm, newOfferForm, type Offer, offerKinds } from '../../domain/workplace.ts';
import { type EmployerFile, getOwnEmployerFile } from '../../server/get-employer.ts';
import { addOffer, changeOffer } from '../../server/keep-workplaces.ts';
import { EmployerFormFrame } from '../parts/frame.tsx';
import { employerTranslate, formState, noPeople } from '../words.ts';

export const newOfferPage = definePage({
  path: newOfferPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ file: await getOwnEmployerFile(ctx, params.employerId), id: newId() }),
  view: ({ file, id }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('offer.newTitle'),
      islands: true,
      body: (
        <EmployerFormFrame
          employer={file.employer}
          view={view}
          state={state}
          title={t('offer.newTitle')}
          hidden={{ id: state.textOf('id', id) }}
        >
          {file.workplaces.length === 0 ? <Alert tone="warning">{t('offer.needsWorkplace')}</Alert> : null}
          <OfferFields state={state} view={view} file={file} />
        </EmployerFormFrame>
      ),
    };
  },
  form: newOfferForm,
  submit: async (ctx, { params, form }) => {
    const added = await addOffer(ctx, params.employerId, form);
    return added.ok ? ok(employerPath.to(params, { done: 'created' })) : added;
  },
});

export const offerPage = definePage({
  path: offerPath,
  permission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid(), workplaceOfferId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const file = await getOwnEmployerFile(ctx, params.employerId);
    const offer = file.offers.find(({ id }) => id === params.workplaceOfferId);
    if (offer === undefined) throw new NotFoundError();
    return { file, offer };
  },
  view: ({ file, offer }, view) => {
    const t = employerTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('offer.changeTitle'),
      islands: true,
      body: (
        <EmployerFormFrame
          employer={file.employer}
          view={view}
          state={state}
          title={t('offer.changeTitle')}
          hidden={{ version: String(offer.version) }}
        >
          <OfferFields state={state} view={view} file={file} saved={offer} />
          <Checkbox name="closed" label={t('offer.closed')} defaultChecked={state.isTicked('closed', offer.isClosed)} />
        </EmployerFormFrame>
      ),
    };
  },
  form: changeOfferForm,
  submit: async (ctx, { params, form }) => {
    const changed = await changeOffer(ctx, params, form);
    return changed.ok ? ok(employerPath.to({ employerId: params.employerId }, { done: 'saved' })) : changed;
  },
});

type Props = { state: FormState; view: ViewContext; file: EmployerFile; saved?: Offer };

function OfferFields({ state, view, file, saved }: Props) {
  const t = employerTranslate(view.locale);
  const supervisors = file.contacts.filter(({ leftOn, id }) => leftOn === null || id === saved?.supervisorId);
  const places = file.workplaces.filter(({ closedOn, id }) => closedOn === null || id === saved?.workplaceId);
  return (
    <>
      <Select
        name="workplaceId"
        label={t('offer.workplace')}
        required
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.textOf('workplaceId', saved?.workplaceId)}
        error={state.errorOf('workplaceId')}
        width="lg"
      />
      <Select
        name="kind"
        label={t('offer.kind')}
        emptyLabel={t('offer.choose')}
        required
        options={offerKinds.map((value) => ({ value, label: t(`offerKind.${value}`) }))}
        defaultValue={state.textOf('kind', saved?.kind)}
        error={state.errorOf('kind')}
      />
      <TextInput
        name="occupation"
        label={t('offer.occupation')}
        hint={t('offer.occupationHint')}
        optionalText={t('optional')}
        maxLength={80}
        defaultValue={state.textOf('occupation', saved?.occupation)}
        error={state.errorOf('occupation')}
      />
      <TextInput
        name="places"
        type="number"
        label={t('offer.places')}
        min={1}
        max={200}
        width="sm"
        defaultValue={state.textOf('places', String(saved?.places ?? 1))}
        error={state.errorOf('places')}
      />
      <Columns min="narrow">
        <DateInput
          {...calendarProps(view.locale)}
          name="startsOn"
          label={t('offer.startsOn')}
          required
          defaultValue={state.textOf('startsOn', saved?.startsOn ?? view.today)}
          error={state.errorOf('startsOn')}
        />
        <DateInput
          {...calendarProps(view.locale)}
          name="endsOn"
          label={t('offer.endsOn')}
          optionalText={t('optional')}
          defaultValue={state.textOf('endsOn', saved?.endsOn)}
          error={state.errorOf('endsOn')}
        />
      </Columns>
      <Select
        name="supervisorId"
        label={t('offer.supervisor')}
        emptyLabel={t('offer.supervisorNone')}
        options={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.textOf('supervisorId', saved?.supervisorId)}
        error={state.errorOf('supervisorId')}
      />
      <TextArea
        name="words"
        label={t('offer.words')}
        optionalText={t('optional')}
        rows={3}
        maxLength={1000}
        defaultValue={state.textOf('words', saved?.words)}
        error={state.errorOf('words')}
      />
    </>
  );
}
