import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { ok } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { monthKey, monthParam } from '../../domain/month.ts';
import { linkSheetPath, monthPath, paperSheetPath, printSheetPath, sheetPath } from '../../domain/paths.ts';
import { handleSheets, readHours } from '../../domain/permissions.ts';
import { type Certificate, changesBetween } from '../../domain/sheet.ts';
import { hourRuleOf } from '../../domain/whole-hours.ts';
import { getMonthSheet, type MonthSheet } from '../../server/get-month-sheet.ts';
import { certifyAsLeader, makeSheets } from '../../server/handle-sheets.ts';
import { formState } from '../form-state.ts';
import { hoursTranslate, monthName, monthNames } from '../hours-words.ts';
import { EntriesTable } from '../parts/entries-table.tsx';
import { StateTag } from '../parts/state-tag.tsx';

type Part = { data: MonthSheet; view: ViewContext };

export const sheetPage = definePage({
  path: sheetPath,
  permission: readHours,
  submitPermission: handleSheets,
  audit: { action: 'read', category: 'attendance' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ enrolmentId: z.uuid(), month: monthParam }),
  query: z.object({}),
  load: (ctx, { params }) => getMonthSheet(ctx, params.enrolmentId, params.month),
  view: (data, view) => {
    const { locale } = view;
    const t = hoursTranslate(locale);
    const { head, month, versions, entriesNow, state } = data;
    const [latest] = versions;
    const title = t('sheet.title', { month: monthName(locale, month) });
    const name = `${head.givenName} ${head.familyName}`.trim();
    const { whole } = formState(view);
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={title}
            lead={t('sheet.lead', { name, programme: head.programmeName })}
            tags={<StateTag state={state} locale={locale} />}
            actions={<Actions data={data} view={view} />}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  {
                    href: monthPath.to({ programmeId: head.programmeId, month: monthKey(month) }),
                    label: t('sheet.back'),
                  },
                ]}
              />
            }
          />
          {whole === undefined ? null : (
            <Alert tone="warning" role="alert">
              {whole}
            </Alert>
          )}
          <Notices data={data} view={view} />
          <Card
            id="entries"
            title={latest === undefined ? title : t('sheet.version', { version: latest.version })}
            description={
              latest === undefined ? undefined : t('sheet.madeBy', { at: formatInstant(locale, latest.madeAt) })
            }
          >
            <EntriesTable
              entries={latest?.entries ?? entriesNow}
              hourRule={hourRuleOf(head.definition)}
              locale={locale}
              caption={title}
            />
          </Card>
          {latest === undefined ? null : <Certificates certificates={latest.certificates} view={view} />}
          {versions.length < 2 ? null : <Versions data={data} view={view} />}
        </Stack>
      ),
    };
  },
  form: z.object({ certify: z.uuid().optional() }),
  submit: async (ctx, { params, form }) => {
    const { head, month } = await getMonthSheet(ctx, params.enrolmentId, params.month);
    const at = { programmeId: head.programmeId, month };
    const back = sheetPath.to({ enrolmentId: head.id, month: monthKey(month) }, { done: 'saved' });
    if (form.certify === undefined) {
      await makeSheets(ctx, at);
      return ok(back);
    }
    const certified = await certifyAsLeader(ctx, at, [form.certify]);
    return certified.ok ? ok(back) : { ok: false, problem: { '': ['changed'] } };
  },
});

function Actions({ data: { head, month, versions, state }, view }: Part) {
  const t = hoursTranslate(view.locale);
  const at = { enrolmentId: head.id, month: monthKey(month) };
  const [latest] = versions;
  if (!may(view.caller, handleSheets)) return null;
  if (state === 'open' || state === 'outdated' || latest === undefined)
    return (
      <Form aria-label={t('sheet.make')}>
        <Button icon="plus">{t('sheet.make')}</Button>
      </Form>
    );
  const waitsForHer = state === 'ready' || state === 'by-leader' || state === 'objected';
  const waitsForLeader = state === 'ready' || state === 'by-participant';
  return (
    <>
      {waitsForHer ? (
        <LinkButton variant="primary" href={linkSheetPath.to(at)}>
          {t('sheet.link')}
        </LinkButton>
      ) : null}
      {waitsForHer ? <LinkButton href={paperSheetPath.to(at)}>{t('sheet.paper')}</LinkButton> : null}
      {waitsForLeader ? (
        <Form hidden={{ certify: latest.id }} aria-label={t('sheet.certify')}>
          <Button icon="check" variant={waitsForHer ? 'secondary' : 'primary'}>
            {t('sheet.certify')}
          </Button>
        </Form>
      ) : null}
      <LinkButton icon="printer" href={printSheetPath.to(at)}>
        {t('sheet.print')}
      </LinkButton>
    </>
  );
}

function Notices({ data: { state, versions, sendAgain, month }, view: { locale } }: Part) {
  const t = hoursTranslate(locale);
  return (
    <>
      {state === 'open' ? <Alert title={t('sheet.none')}>{t('sheet.noneText')}</Alert> : null}
      {state === 'outdated' ? (
        <Alert tone="warning" title={t('sheet.outdated')}>
          {t('sheet.outdatedText')}
        </Alert>
      ) : null}
      {state === 'objected' ? (
        <Alert tone="danger" title={t('sheet.objected')}>
          {t('sheet.objectedText')}
        </Alert>
      ) : null}
      {versions[0]?.reason && sendAgain.some((each) => each >= month) ? (
        <Alert tone="warning" title={t('sheet.sendAgain')}>
          {t('sheet.sendAgainText', { months: monthNames(locale, sendAgain) })}
        </Alert>
      ) : null}
    </>
  );
}

function Certificates({ certificates, view: { locale } }: { certificates: readonly Certificate[]; view: ViewContext }) {
  const t = hoursTranslate(locale);
  const said = ({ way, answer, certifiedAt, byName, comment, paperPlace }: Certificate) => {
    const at = formatInstant(locale, certifiedAt);
    if (answer === 'wrong') return t('sheet.wrong', { at, comment: comment ?? '' });
    if (way === 'portal') return t('sheet.byPortal', { at });
    if (way === 'link') return t('sheet.byLink', { at });
    if (way === 'paper') return t('sheet.byPaper', { at, place: paperPlace ?? '', name: byName ?? '' });
    return t('sheet.byScreen', { at, name: byName ?? '' });
  };
  const lines = (by: Certificate['certifiedBy']) => {
    const theirs = certificates.filter(({ certifiedBy }) => certifiedBy === by);
    return theirs.length === 0 ? (
      t('sheet.notYet')
    ) : (
      <Stack gap="xs">
        {theirs.map((each) => (
          <span key={each.certifiedAt}>{said(each)}</span>
        ))}
      </Stack>
    );
  };
  return (
    <Card id="certificates" title={t('sheet.certificates')}>
      <DefinitionList
        items={[
          { term: t('sheet.participant'), value: lines('participant') },
          { term: t('sheet.leader'), value: lines('leader') },
        ]}
      />
    </Card>
  );
}

function Versions({ data: { versions }, view: { locale } }: Part) {
  const t = hoursTranslate(locale);
  return (
    <Card id="versions" title={t('sheet.versions')}>
      <EventList
        label={t('sheet.versions')}
        items={versions.map((version, index) => ({
          key: version.id,
          date: formatInstant(locale, version.madeAt),
          title: `${t('sheet.version', { version: version.version })}${index === 0 ? ` · ${t('sheet.latest')}` : ''}`,
          body: (
            <Stack gap="xs">
              {version.reason === null ? null : <Text>{t('sheet.reason', { reason: version.reason })}</Text>}
              {changesBetween(versions[index + 1]?.entries ?? version.entries, version.entries).map((change) => (
                <Text key={`${change.entry.session} ${change.entry.day}`} small>
                  {t('sheet.changed', {
                    day: formatDate(locale, change.entry.day, 'weekdayShort'),
                    activity: change.entry.activity,
                    before: change.before,
                    after: change.after,
                  })}
                </Text>
              ))}
            </Stack>
          ),
        }))}
      />
    </Card>
  );
}
