import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Select } from '#app/ui/select.tsx';
import { meetingKinds, usualAgenda } from '../../domain/meeting.ts';
import { changeMeetingForm, moveMeetingForm, planMeetingForm } from '../../domain/meeting-input.ts';
import { changeMeetingPath, meetingPath, moveMeetingPath, newMeetingPath } from '../../domain/paths.ts';
import { planMeetings, readMeetings } from '../../domain/permissions.ts';
import { getCoached } from '../../server/find-coached.ts';
import { getMeeting } from '../../server/get-meetings.ts';
import { changeMeeting, listHosts, planMeeting } from '../../server/plan-meeting.ts';
import { moveMeeting } from '../../server/settle-meeting.ts';
import { listVisitable } from '../../server/visited-placement.ts';
import { formState, meetingTranslate, reasonOptions, whenOf } from '../meeting-words.ts';
import { AgendaField, PlacementField, ThemesField } from '../parts/kind-fields.tsx';
import { DetailFields, WhenFields, WhereFields } from '../parts/meeting-fields.tsx';
import { MeetingForm } from '../parts/meeting-form.tsx';

const ofMeeting = z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() });
const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;

export const newMeetingPage = definePage({
  path: newMeetingPath,
  permission: planMeetings,
  audit: reading,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({ kind: z.enum(meetingKinds).catch('coaching'), placementId: z.uuid().optional().catch(undefined) }),
  form: planMeetingForm,
  load: async (ctx, { params, query }) => {
    const coached = await getCoached(ctx, params.enrolmentId);
    const kind = ctx.caller.role === 'peer-coach' ? ('coaching' as const) : query.kind;
    const placements = kind === 'workplace-visit' ? await listVisitable(ctx, coached.id) : [];
    const chosen = placements.find(({ id }) => id === query.placementId) ?? placements[0];
    return { coached, hosts: await listHosts(ctx, coached), kind, placements, chosen, id: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const planned = await planMeeting(ctx, params.enrolmentId, form);
    return planned.ok ? ok(meetingPath.to({ ...params, ...planned.value }, { done: 'saved' })) : planned;
  },
  view: ({ coached, hosts, kind, placements, chosen, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    const title = t(`plan.titles.${kind}`);
    const isVisit = kind === 'workplace-visit';
    const saved = {
      meetsOn: view.today,
      hostId: view.caller.accountId,
      language: coached.needsInterpreter ? coached.firstLanguage : null,
      interpreter: coached.needsInterpreter,
    };
    return {
      title,
      islands: true,
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          title={title}
          lead={kind === 'coaching' ? undefined : t(`plan.leads.${kind}`)}
          state={state}
          warnUnsaved
          hidden={{ id: state.textOf('id', id), kind }}
          submit={t('plan.submit')}
        >
          {isVisit ? (
            <PlacementField state={state} locale={view.locale} placements={placements} chosen={chosen?.id} />
          ) : null}
          {kind === 'guidance' ? <ThemesField state={state} locale={view.locale} saved={[]} /> : null}
          <WhenFields state={state} locale={view.locale} saved={saved} />
          <WhereFields
            state={state}
            locale={view.locale}
            saved={isVisit && !coached.restricted ? { form: 'place', place: chosen?.workplaceName ?? '' } : undefined}
          />
          {isVisit ? <AgendaField state={state} locale={view.locale} saved={usualAgenda} /> : null}
          <DetailFields state={state} locale={view.locale} hosts={hosts} saved={saved} />
          <Checkbox
            name="held"
            label={t('plan.held')}
            hint={t('plan.heldHint')}
            defaultChecked={state.isTicked('held', false)}
          />
        </MeetingForm>
      ),
    };
  },
});

export const changeMeetingPage = definePage({
  path: changeMeetingPath,
  permission: readMeetings,
  audit: reading,
  submitPermission: planMeetings,
  submitAudit: writing,
  params: ofMeeting,
  query: z.object({}),
  form: changeMeetingForm,
  load: async (ctx, { params }) => {
    const { coached, meeting } = await getMeeting(ctx, params);
    return { coached, meeting, hosts: await listHosts(ctx, coached) };
  },
  submit: async (ctx, { params, form }) => {
    const changed = await changeMeeting(ctx, params, form);
    return changed.ok ? ok(meetingPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ coached, meeting, hosts }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    const known = hosts.some(({ id }) => id === meeting.hostId);
    const choices = known ? hosts : [{ id: meeting.hostId, name: meeting.hostName }, ...hosts];
    return {
      title: t('change.title'),
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('change.title')}
          lead={`${whenOf(meeting, view.locale)}. ${t('change.lead')}`}
          state={state}
          warnUnsaved
          hidden={{ version: String(meeting.version) }}
        >
          {meeting.kind === 'guidance' ? (
            <ThemesField state={state} locale={view.locale} saved={meeting.themes} />
          ) : null}
          <WhereFields state={state} locale={view.locale} saved={meeting} />
          {meeting.kind === 'workplace-visit' ? (
            <AgendaField state={state} locale={view.locale} saved={meeting.agenda} />
          ) : null}
          <DetailFields state={state} locale={view.locale} hosts={choices} saved={meeting} />
        </MeetingForm>
      ),
    };
  },
});

export const moveMeetingPage = definePage({
  path: moveMeetingPath,
  permission: readMeetings,
  audit: reading,
  submitPermission: planMeetings,
  submitAudit: writing,
  params: ofMeeting,
  query: z.object({}),
  form: moveMeetingForm,
  load: async (ctx, { params }) => {
    const { coached, meeting } = await getMeeting(ctx, params);
    return { coached, meeting, id: newId() };
  },
  submit: async (ctx, { params, form }) => {
    const moved = await moveMeeting(ctx, params, form);
    return moved.ok ? ok(meetingPath.to({ ...params, ...moved.value }, { done: 'saved' })) : moved;
  },
  view: ({ coached, meeting, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('move.title'),
      islands: true,
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('move.title')}
          lead={`${whenOf(meeting, view.locale)}. ${t('move.lead')}`}
          state={state}
          warnUnsaved
          hidden={{ id: state.textOf('id', id), version: String(meeting.version) }}
          submit={t('move.submit')}
        >
          <WhenFields state={state} locale={view.locale} saved={{ startsAt: meeting.startsAt }} />
          <WhereFields state={state} locale={view.locale} saved={meeting} />
          <Select
            name="reason"
            label={t('move.reason')}
            emptyLabel={t('move.choose')}
            options={reasonOptions(view.locale)}
            defaultValue={state.textOf('reason')}
            error={state.errorOf('reason')}
            required
          />
        </MeetingForm>
      ),
    };
  },
});
