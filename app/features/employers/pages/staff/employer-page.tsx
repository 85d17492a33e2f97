import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { isResting, maySayAboutSharing, showOrganisationNumber } from '../../domain/employer.ts';
import { logForm } from '../../domain/log.ts';
import {
  archiveEmployerPath,
  changeEmployerPath,
  employerGivenPath,
  employerPath,
  employerPlacementsPath,
  restEmployerPath,
  shareEmployerPath,
} from '../../domain/paths.ts';
import { keepEmployers, readEmployers } from '../../domain/permissions.ts';
import { sectionOf } from '../../domain/sni.ts';
import { listElsewhere } from '../../server/ask-to-share.ts';
import { countPlacements, type PlacementsHere } from '../../server/count-placements.ts';
import { getEmployerFile, listLog } from '../../server/get-employer.ts';
import { logContact } from '../../server/log-contact.ts';
import { ElsewhereCard } from '../parts/elsewhere-card.tsx';
import { Contacts, Offers, Workplaces } from '../parts/employer-cards.tsx';
import { EmployerTrail } from '../parts/frame.tsx';
import { AddLog, Log } from '../parts/log-cards.tsx';
import { employerTranslate, noPeople, problemOf } from '../words.ts';

type Data = Awaited<ReturnType<typeof getEmployerFile>> & {
  log: Awaited<ReturnType<typeof listLog>>;
  elsewhere: Awaited<ReturnType<typeof listElsewhere>>;
  here: PlacementsHere;
  id: string;
};
type Props = { data: Data; view: ViewContext };

export const employerPage = definePage({
  path: employerPath,
  permission: readEmployers,
  submitPermission: keepEmployers,
  audit: noPeople,
  params: z.object({ employerId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Data> => {
    const [file, log, here] = await Promise.all([
      getEmployerFile(ctx, params.employerId),
      listLog(ctx, params.employerId),
      countPlacements(ctx, params.employerId),
    ]);
    const elsewhere = file.isOurs ? await listElsewhere(ctx, file.employer.organisationNumber) : [];
    return { ...file, log, elsewhere, here, id: newId() };
  },
  form: logForm,
  submit: async (ctx, { params, form }) => {
    const logged = await logContact(ctx, params.employerId, form);
    return logged.ok ? ok(employerPath.to(params, { done: 'saved' })) : logged;
  },
  view: (data, view) => {
    const { employer, isOurs } = data;
    const t = employerTranslate(view.locale);
    const refused = problemOf(view);
    return {
      title: employer.name,
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={employer.name}
            kicker={<EmployerTrail view={view} />}
            tags={
              <>
                <Tag outline>{t(`kind.${employer.kind}`)}</Tag>
                {employer.shared ? <Tag tone="info">{t('list.sharedTag')}</Tag> : null}
                {employer.archivedAt ? <Tag tone="warning">{t('page.archived')}</Tag> : null}
                {isResting(employer, view.today) && employer.restsBefore ? (
                  <Tag tone="warm">{t('list.restsUntil', { day: formatDate(view.locale, employer.restsBefore) })}</Tag>
                ) : null}
              </>
            }
            actions={
              <Cluster>
                <LinkButton href={employerGivenPath.to({ employerId: employer.id })}>{t('page.given')}</LinkButton>
                {isOurs ? (
                  <LinkButton icon="edit" href={changeEmployerPath.to({ employerId: employer.id })}>
                    {t('page.change')}
                  </LinkButton>
                ) : null}
              </Cluster>
            }
          />
          {refused ? (
            <Alert tone="warning" role="alert">
              {refused}
            </Alert>
          ) : null}
          {isOurs ? null : <Alert tone="info">{t('page.seenOnly')}</Alert>}
          <Split
            aside={
              <>
                <Facts data={data} view={view} />
                <Rest data={data} view={view} />
                <Sharing data={data} view={view} />
                <ElsewhereCard employerId={employer.id} elsewhere={data.elsewhere} view={view} />
              </>
            }
          >
            <Workplaces file={data} view={view} />
            <Offers file={data} view={view} />
            <Here data={data} view={view} />
            <Contacts file={data} view={view} />
            <AddLog file={data} id={data.id} view={view} />
            <Log file={data} log={data.log} view={view} />
          </Split>
        </Stack>
      ),
    };
  },
});

function Here({ data: { employer, here }, view }: Props) {
  const t = employerTranslate(view.locale);
  const said = [
    here.running > 0 && t('page.hereRunning', { count: here.running }),
    here.ahead > 0 && t('page.hereAhead', { count: here.ahead }),
    here.former > 0 && t('page.hereFormer', { count: here.former }),
  ].filter((words) => words !== false);
  return (
    <Card
      id="placements"
      title={t('page.here')}
      actions={
        said.length === 0 ? undefined : (
          <LinkButton size="sm" href={employerPlacementsPath.to({ employerId: employer.id })}>
            {t('page.hereOpen')}
          </LinkButton>
        )
      }
    >
      {said.length === 0 ? <Text soft>{t('page.hereNone')}</Text> : <Text>{said.join(' · ')}</Text>}
    </Card>
  );
}

function Facts({ data: { employer, isOurs, log }, view }: Props) {
  const t = employerTranslate(view.locale);
  const section = employer.sni ? sectionOf(employer.sni) : undefined;
  const aYearAgo = `${Number(view.today.slice(0, 4)) - 1}${view.today.slice(4)}`;
  const asked = log.filter((entry) => entry.asked !== null && entry.happenedOn > aYearAgo);
  const latest = employer.askedOn;
  const items: (Definition | false)[] = [
    employer.organisationNumber !== null && {
      term: t('form.number'),
      value: showOrganisationNumber(employer.organisationNumber),
    },
    employer.sni !== null && {
      term: t('page.branch'),
      value: section ? `${employer.sni} ${t(`sni.${section}`)}` : employer.sni,
    },
    { term: t('page.owner'), value: employer.ownerName ?? t('page.noOwner') },
    { term: t('page.foundBy'), value: employer.foundByName },
    { term: t('page.programme'), value: employer.programmeName ?? t('page.otherProgramme') },
    {
      term: t('page.asked'),
      value:
        latest === null
          ? t('page.askedNever')
          : t('page.askedTimes', {
              count: asked.length,
              yes: asked.filter(({ answer }) => answer === 'yes').length,
              day: formatDate(view.locale, latest),
            }),
    },
    employer.note !== '' && { term: t('page.note'), value: employer.note },
  ];
  const hidden = { version: String(employer.version), archived: employer.archivedAt ? undefined : 'on' };
  return (
    <Card id="facts" title={t('page.facts')}>
      <DefinitionList items={items.filter((item) => item !== false)} />
      {isOurs ? (
        <Form action={archiveEmployerPath.to({ employerId: employer.id })} hidden={hidden}>
          <Button variant="tertiary" size="sm">
            {employer.archivedAt ? t('page.restore') : t('page.archive')}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}

function Rest({ data: { employer, isOurs }, view }: Props) {
  const t = employerTranslate(view.locale);
  const { restsBefore, restReason } = employer;
  return (
    <Card id="rest" title={t('page.rest')}>
      <Stack gap="sm">
        <Text>
          {isResting(employer, view.today) && restsBefore
            ? t('page.restsUntil', { day: formatDate(view.locale, restsBefore), reason: restReason ?? '' })
            : t('page.notResting')}
        </Text>
        {isOurs ? (
          <div>
            <LinkButton size="sm" icon="pause" href={restEmployerPath.to({ employerId: employer.id })}>
              {t('page.changeRest')}
            </LinkButton>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}

function Sharing({ data: { employer }, view }: Props) {
  const t = employerTranslate(view.locale);
  const day = employer.sharedAt ? formatDate(view.locale, dayOf(employer.sharedAt)) : '';
  const name = employer.foundByName;
  return (
    <Card id="sharing" title={t('page.sharing')}>
      <Stack gap="sm">
        <Text>
          {employer.shared ? t('page.sharedBy', { day, name, tenant: view.caller.tenantName }) : t('page.notShared')}
        </Text>
        {maySayAboutSharing(employer, view.caller) ? (
          <Form
            action={shareEmployerPath.to({ employerId: employer.id })}
            hidden={{ version: String(employer.version), share: employer.shared ? undefined : 'on' }}
          >
            <Cluster>
              <Button variant="secondary" size="sm">
                {employer.shared ? t('page.unshare') : t('page.share')}
              </Button>
            </Cluster>
          </Form>
        ) : (
          <Text soft small>
            {t('page.finderSays', { name })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
