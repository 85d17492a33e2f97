import { z } from 'zod';
import { afterPlacementPath, personAttendancePath, placementWeeksPath } from '#app/features/enrolments/domain/paths.ts';
import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import { findOccupation } from '#app/features/occupations/public.ts';
import { isEmployment, placementForms } from '#app/features/placements/domain/forms.ts';
import {
  agreementPath,
  movePlacementPath,
  newTermsPath,
  placementPath,
} from '#app/features/placements/domain/paths.ts';
import { handlePlacements, printAgreement, readPlacements } from '#app/features/placements/domain/permissions.ts';
import type { Moved } from '#app/features/placements/domain/placement.ts';
import { possibleMoves } from '#app/features/placements/domain/status.ts';
import { LinksCard } from '#app/features/placements/pages/parts/links-card.tsx';
import { PlacementFrame } from '#app/features/placements/pages/parts/placement-frame.tsx';
import { TermsCard } from '#app/features/placements/pages/parts/terms-card.tsx';
import { formState, placementTranslate, statusTones, whereWords } from '#app/features/placements/pages/words.ts';
import { getPlacement, holdingTerms, openTerms, type PlacementFile } from '#app/features/placements/public.ts';
import { followByVisits } from '#app/features/workplace-visits/domain/permissions.ts';
import { FollowUpCards } from '#app/features/workplace-visits/pages/parts.tsx';
import { findFollowUp } from '#app/features/workplace-visits/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';

/** One placement: how it stands, what is agreed, who has answered, how it is followed up, what has happened. */
export const placementPage = definePage({
  path: placementPath,
  permission: readPlacements,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), placementId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const file = await getPlacement(ctx, params);
    const { occupation } = file.placement;
    const found = occupation === null ? undefined : await findOccupation(ctx, occupation);
    const followUp = may(ctx.caller, followByVisits) ? await findFollowUp(ctx, params.placementId) : undefined;
    return { file, followUp, occupationName: found?.name ?? occupation, now: ctx.now };
  },
  view: ({ file, followUp, occupationName, now }, view) => {
    const { locale } = view;
    const t = placementTranslate(locale);
    const { head, placement, terms, moves, links } = file;
    const of = { enrolmentId: head.id, placementId: placement.id };
    const mayHandle = may(view.caller, handlePlacements);
    const [open, holding] = [openTerms(terms), holdingTerms(terms)];
    const earlier = terms.filter((each) => each !== open && each !== holding);
    const problem = formState(view).whole;
    return {
      title: t(`form.${placement.form}`),
      body: (
        <PlacementFrame
          head={head}
          view={view}
          title={t(`form.${placement.form}`)}
          lead={whereWords(placement)}
          actions={<Tag tone={statusTones[placement.status]}>{t(`status.${placement.status}`)}</Tag>}
        >
          {problem === undefined ? null : <Alert tone="danger">{problem}</Alert>}
          {mayHandle ? <Steps file={file} view={view} /> : null}
          {open === undefined ? null : <TermsCard terms={open} of={of} title={t('terms.open')} view={view} />}
          {holding === undefined ? null : <TermsCard terms={holding} of={of} title={t('terms.holding')} view={view} />}
          <FollowCard file={file} view={view} />
          {followUp === undefined || placement.status === 'proposed' ? null : (
            <FollowUpCards followUp={followUp} of={of} view={view} />
          )}
          <Facts file={file} occupationName={occupationName} view={view} />
          {head.restricted ? null : (
            <LinksCard links={links} of={of} canMake={open !== undefined} now={now} view={view} />
          )}
          <Card title={t('move.trail')}>
            <EventList label={t('move.trail')} items={moves.map((each) => eventOf(each, view))} />
          </Card>
          {earlier.length === 0 ? null : (
            <Details summary={t('terms.earlier')}>
              <Stack>
                {earlier.map((each) => (
                  <TermsCard
                    key={each.id}
                    terms={each}
                    of={of}
                    title={t('terms.number', { number: String(each.number) })}
                    view={view}
                  />
                ))}
              </Stack>
            </Details>
          )}
        </PlacementFrame>
      ),
    };
  },
});

type FileProps = { file: PlacementFile; view: ViewContext };

function Steps({ file: { head, placement, terms }, view }: FileProps) {
  const t = placementTranslate(view.locale);
  const of = { enrolmentId: head.id, placementId: placement.id };
  const isOver = placement.status === 'completed' || placement.status === 'cancelled';
  const canChange = !isOver && openTerms(terms) === undefined;
  if (isOver) return null;
  return (
    <ButtonRow>
      {possibleMoves(placement.status).map((move, index) => (
        <LinkButton
          key={move}
          variant={index === 0 && move !== 'cancel' ? 'primary' : 'secondary'}
          href={movePlacementPath.to({ ...of, placementMove: move })}
        >
          {t(`move.${move}`)}
        </LinkButton>
      ))}
      {canChange ? (
        <LinkButton icon="edit" variant="secondary" href={newTermsPath.to(of)}>
          {t('terms.change')}
        </LinkButton>
      ) : null}
    </ButtonRow>
  );
}

function Facts({ file: { head, placement }, occupationName, view }: FileProps & { occupationName: string | null }) {
  const { locale } = view;
  const t = placementTranslate(locale);
  const of = { enrolmentId: head.id, placementId: placement.id };
  const { supervisor, decidedBy, decidedOn, fundedBy } = placement;
  const isTia = head.definition.frameworks?.includes('tia') ?? false;
  return (
    <Card
      title={t('facts.title')}
      actions={
        may(view.caller, printAgreement) ? (
          <LinkButton icon="printer" href={agreementPath.to(of)}>
            {t('facts.agreement')}
          </LinkButton>
        ) : undefined
      }
    >
      <DefinitionList
        items={[
          {
            term: t('facts.where'),
            value: [whereWords(placement), placement.street, placement.city].filter(Boolean).join(', '),
          },
          {
            term: t('facts.supervisor'),
            value:
              supervisor === null
                ? t('facts.none')
                : [supervisor.name, supervisor.phone, supervisor.email].filter(Boolean).join(', '),
          },
          ...(occupationName === null
            ? []
            : [
                {
                  term: t('facts.occupation'),
                  value:
                    placement.occupation === null ? (
                      occupationName
                    ) : (
                      <Link href={occupationPath.to({ occupationCode: placement.occupation })}>{occupationName}</Link>
                    ),
                },
              ]),
          {
            term: t('facts.decided'),
            value:
              decidedBy === null
                ? t('facts.notDecided')
                : [t(`by.${decidedBy}`), decidedOn === null ? '' : formatDate(locale, decidedOn)]
                    .filter(Boolean)
                    .join(', '),
          },
          { term: t('facts.funded'), value: fundedBy === null ? t('facts.notDecided') : t(`by.${fundedBy}`) },
          { term: t('facts.insured'), value: t(`insuredBy.${placementForms[placement.form].insuredBy}`) },
          {
            term: t('facts.counts'),
            value: t(isEmployment(placement.form) ? 'facts.employment' : 'facts.notEmployment'),
          },
          {
            term: t('facts.days'),
            value: isTia ? (
              t('facts.noSessions')
            ) : (
              <>
                {t('facts.asSessions')}{' '}
                <Link href={personAttendancePath.to({ enrolmentId: head.id })}>{t('facts.attendance')}</Link>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Where one goes on from here: what the workplace says week by week, and what the placement leads to. */
function FollowCard({ file: { head, placement }, view }: FileProps) {
  const t = placementTranslate(view.locale);
  const of = { enrolmentId: head.id, placementId: placement.id };
  if (!may(view.caller, handlePlacements) || ['proposed', 'cancelled'].includes(placement.status)) return null;
  return (
    <Card title={t('follow.title')}>
      <LinkList
        label={t('follow.title')}
        items={[
          { key: 'weeks', href: placementWeeksPath.to(of), title: t('follow.weeks'), meta: t('follow.weeksText') },
          ...(placement.status === 'agreed'
            ? []
            : [
                {
                  key: 'after',
                  href: afterPlacementPath.to(of),
                  title: t('follow.after'),
                  meta: t('follow.afterText'),
                },
              ]),
        ]}
      />
    </Card>
  );
}

function eventOf({ id, fromStatus, toStatus, onDay, reason, words, movedBy }: Moved, view: ViewContext) {
  const t = placementTranslate(view.locale);
  return {
    key: id,
    date: formatDate(view.locale, onDay),
    title:
      fromStatus === null
        ? t('move.made')
        : t('move.moved', { from: t(`status.${fromStatus}`), to: t(`status.${toStatus}`) }),
    body: [reason === null ? '' : t(`reason.${reason}`), words, movedBy ?? t('move.byAnswers')]
      .filter(Boolean)
      .join(' · '),
    tone: statusTones[toStatus],
  };
}
