import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { StatRow } from '#app/ui/stat-row.tsx';
import {
  applicationSettingsPath,
  completenessPath,
  copyProgrammePath,
  editProgrammePath,
  exportProgrammePath,
  extendProgrammePath,
  newImportPath,
  programmePath,
  programmesPath,
} from '../../domain/paths.ts';
import {
  countParticipantsPermission,
  createProgrammePermission,
  editProgrammePermission,
  extendProgrammePermission,
  readProgrammePermission,
} from '../../domain/permissions.ts';
import type { ParticipantCount, Programme } from '../../domain/programme.ts';
import { getProgrammeWithCounts } from '../../server/get-programme.ts';
import { ProgrammePartners, ProgrammePeriodAndMoney, ProgrammeRegister } from './programme-facts.tsx';
import { ProgrammeNumbers } from './programme-numbers.tsx';
import { ProgrammeTags } from './programme-tags.tsx';
import { ProgrammeAims, ProgrammeWay } from './programme-way.tsx';
import { plannedTotal, programmeTranslate } from './programme-words.ts';

export const programmePage = definePage({
  path: programmePath,
  permission: readProgrammePermission,
  audit: { none: 'a programme with the number of people, nobody by name' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getProgrammeWithCounts(ctx, params.programmeId),
  view: ({ programme, counts }, view) => {
    const t = programmeTranslate(view.locale);
    const { definition, name } = programme;
    return {
      title: name,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: programmesPath.to(), label: t('programmes') }]} />
            }
            title={name}
            tags={<ProgrammeTags programme={programme} locale={view.locale} today={view.today} />}
            lead={definition.description}
            actions={<Actions programme={programme} view={view} />}
          />
          <Further programme={programme} view={view} />
          {counts === null ? null : <Figures programme={programme} counts={counts} view={view} />}
          <Split
            aside={
              <>
                <ProgrammePeriodAndMoney definition={definition} locale={view.locale} />
                <ProgrammeRegister definition={definition} locale={view.locale} />
              </>
            }
          >
            <ProgrammeWay definition={definition} locale={view.locale} />
            <ProgrammeAims definition={definition} locale={view.locale} />
            {counts === null ? null : <ProgrammeNumbers definition={definition} counts={counts} locale={view.locale} />}
            <ProgrammePartners definition={definition} locale={view.locale} />
          </Split>
        </Stack>
      ),
    };
  },
});

function Actions({ programme: { id }, view }: { programme: Programme; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  const to = { programmeId: id };
  return (
    <ButtonRow>
      {may(view.caller, editProgrammePermission) ? (
        <LinkButton href={editProgrammePath.to(to)} variant="primary" icon="edit">
          {t('one.edit')}
        </LinkButton>
      ) : null}
      {may(view.caller, extendProgrammePermission) ? (
        <LinkButton href={extendProgrammePath.to(to)} icon="calendar">
          {t('one.extend')}
        </LinkButton>
      ) : null}
      {may(view.caller, createProgrammePermission) ? (
        <LinkButton href={copyProgrammePath.to(to)} icon="copy">
          {t('one.copy')}
        </LinkButton>
      ) : null}
      <LinkButton href={exportProgrammePath.to(to)} icon="download" variant="tertiary" download>
        {t('one.export')}
      </LinkButton>
    </ButtonRow>
  );
}

// What else there is to do about a programme of one's own.
function Further({ programme: { id }, view }: { programme: Programme; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  if (!may(view.caller, countParticipantsPermission) || !view.caller.programmes.includes(id)) return null;
  const to = { programmeId: id };
  return (
    <ButtonRow>
      <LinkButton href={completenessPath.to(to)} icon="list" size="sm">
        {t('one.completeness')}
      </LinkButton>
      <LinkButton href={applicationSettingsPath.to(to)} icon="mail" size="sm">
        {t('one.applications')}
      </LinkButton>
      <LinkButton href={newImportPath.to({}, { programme: id })} icon="upload" size="sm">
        {t('one.importList')}
      </LinkButton>
    </ButtonRow>
  );
}

type FiguresProps = { programme: Programme; counts: ParticipantCount[]; view: ViewContext };

function Figures({ programme, counts, view: { locale } }: FiguresProps) {
  const t = programmeTranslate(locale);
  const planned = plannedTotal(programme.definition);
  const sum = (column: 'referred' | 'started' | 'current' | 'ended') =>
    formatNumber(
      locale,
      counts.reduce((all, each) => all + each[column], 0),
    );
  return (
    <StatRow>
      <Stat
        label={t('one.planned')}
        value={planned === undefined ? '–' : formatNumber(locale, planned)}
        sub={planned === undefined ? t('notStated') : undefined}
      />
      <Stat label={t('one.referred')} value={sum('referred')} />
      <Stat label={t('one.started')} value={sum('started')} />
      <Stat label={t('one.current')} value={sum('current')} />
      <Stat label={t('one.ended')} value={sum('ended')} />
    </StatRow>
  );
}
