import { z } from 'zod';
import { documentPath } from '#app/features/documents/domain/paths.ts';
import { countryName } from '#app/features/history/public.ts';
import { occupationPath } from '#app/features/occupations/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { type Definition, DefinitionList } from '#app/ui/definition-list.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { editSkillPath, removeSkillPath, skillPath } from '../../domain/paths.ts';
import { readSkills, recordSkill } from '../../domain/permissions.ts';
import { nameOfSkill } from '../../domain/skill.ts';
import { evidenceForm } from '../../domain/skill-form.ts';
import { getSkill, type WholeSkill } from '../../server/get-skills.ts';
import { recordEvidence } from '../../server/record-evidence.ts';
import { EvidenceForm } from '../parts/evidence-form.tsx';
import { SkillsHeader } from '../parts/skill-frame.tsx';
import { skillTranslate, stateTones, yearsLine } from '../skill-words.ts';

export const skillPage = definePage({
  path: skillPath,
  permission: readSkills,
  audit: { action: 'read', category: 'skills' },
  submitPermission: recordSkill,
  submitAudit: { action: 'write', category: 'skills' },
  params: z.object({ enrolmentId: z.uuid(), skillId: z.uuid() }),
  query: z.object({}),
  form: evidenceForm,
  load: async (ctx, { params }) => ({ ...(await getSkill(ctx, params)), evidenceId: newId() }),
  submit: async (ctx, { params, form }) => {
    const recorded = await recordEvidence(ctx, params, form);
    return recorded.ok ? ok(skillPath.to(params, { done: 'saved' })) : recorded;
  },
  view: (data, view) => {
    const { head, skill } = data;
    const t = skillTranslate(view.locale);
    const ids = { enrolmentId: head.id, skillId: skill.id };
    return {
      // Her own words stay out of the browser's tabs and history.
      title: t(`kind.${skill.kind}`),
      islands: true,
      body: (
        <Stack gap="lg">
          <SkillsHeader
            head={head}
            locale={view.locale}
            title={
              <span lang={skill.title === '' ? (skill.ownLanguage ?? undefined) : 'sv'} dir="auto">
                {nameOfSkill(skill)}
              </span>
            }
            tags={
              <>
                <Tag>{t(`kind.${skill.kind}`)}</Tag>
                <Tag tone={stateTones[skill.state]}>{t(`state.${skill.state}`)}</Tag>
                {skill.isHers ? <Tag outline>{t('page.hers')}</Tag> : null}
              </>
            }
            actions={
              <Cluster>
                <LinkButton variant="primary" icon="edit" href={editSkillPath.to(ids)}>
                  {t('page.edit')}
                </LinkButton>
                <LinkButton variant="tertiary" icon="trash" href={removeSkillPath.to(ids)}>
                  {t('page.remove')}
                </LinkButton>
              </Cluster>
            }
          />
          <Split aside={<EvidenceForm data={data} evidenceId={data.evidenceId} view={view} />}>
            <Card id="facts" title={t('page.facts')}>
              <DefinitionList items={factsOf(data, view)} />
            </Card>
            <Card id="evidence" title={t('page.evidence')}>
              <Evidence data={data} view={view} />
            </Card>
          </Split>
        </Stack>
      ),
    };
  },
});

function factsOf({ skill }: WholeSkill, { locale }: ViewContext): Definition[] {
  const t = skillTranslate(locale);
  const where = [skill.place, skill.country === null ? '' : countryName(locale, skill.country)].filter(Boolean);
  const own = (text: string) => (
    <span lang={skill.ownLanguage ?? undefined} dir="auto">
      {text}
    </span>
  );
  return [
    ...(skill.description === '' ? [] : [{ term: t('page.swedish'), value: skill.description }]),
    ...(skill.ownLanguage === null || (skill.ownTitle === '' && skill.ownDescription === '')
      ? []
      : [
          {
            term: t('page.own', { language: languageName(locale, skill.ownLanguage) }),
            value: (
              <Stack gap="xs">
                {[skill.ownTitle, skill.ownDescription].filter(Boolean).map((text) => (
                  <Text key={text} as="div">
                    {own(text)}
                  </Text>
                ))}
              </Stack>
            ),
          },
        ]),
    ...(skill.occupationCode === null
      ? []
      : [
          {
            term: t('page.occupation'),
            value: (
              <Link href={occupationPath.to({ occupationCode: skill.occupationCode })}>
                {`${skill.occupationName} (${skill.occupationCode})`}
              </Link>
            ),
          },
        ]),
    ...(where.length === 0 ? [] : [{ term: t('page.where'), value: where.join(', ') }]),
    ...(yearsLine(skill, locale) === '' ? [] : [{ term: t('page.years'), value: yearsLine(skill, locale) }]),
    {
      term: t('page.papers'),
      value: skill.papers === null ? t('page.papersNotAsked') : t(`papers.${skill.papers}`),
    },
  ];
}

function Evidence({ data: { head, evidence, documents }, view }: { data: WholeSkill; view: ViewContext }) {
  const t = skillTranslate(view.locale);
  if (evidence.length === 0) return <Text soft>{t('page.evidenceNone')}</Text>;
  const openable = new Set(documents.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  return (
    <EventList
      label={t('page.evidence')}
      items={evidence.map((each) => {
        const who = [each.byWhom, each.validatorName ?? ''].filter(Boolean).join(', ');
        return {
          key: each.id,
          date: formatDate(view.locale, each.shownOn),
          title: `${t(`moved.${each.move}`)}: ${t(`way.${each.way}`)}${who === '' ? '' : ` (${who})`}`,
          icon:
            each.move === 'note' ? ('eye' as const) : each.move === 'revoke' ? ('undo' as const) : ('check' as const),
          tone: each.move === 'note' ? undefined : stateTones[each.stateAfter],
          body: (
            <Stack gap="xs">
              {each.note === '' ? null : <span>{each.note}</span>}
              {each.documentId !== null && openable.has(each.documentId) ? (
                <Link href={documentPath.to({ enrolmentId: head.id, documentId: each.documentId })}>
                  {t('page.openDocument')}
                </Link>
              ) : null}
              <Text soft small as="span">
                {t('page.recordedBy', { name: each.recordedBy })}
              </Text>
            </Stack>
          ),
        };
      })}
    />
  );
}
