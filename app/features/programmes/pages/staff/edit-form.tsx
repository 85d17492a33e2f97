import type { ViewContext } from '#app/platform/http/page.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { programmePath } from '../../domain/paths.ts';
import type { Programme } from '../../domain/programme.ts';
import { DefinitionTextArea } from './definition-faults.tsx';
import {
  FunderRows,
  PartnerRows,
  PhaseRows,
  PointRows,
  SiteRows,
  TargetRows,
  ThemeRows,
  TrackRows,
} from './edit-lists.tsx';
import styles from './edit-rows.module.css';
import {
  AttendanceSection,
  BasicsSection,
  FollowUpsSection,
  MessagesSection,
  PeriodSection,
  RegisterSection,
  WaySection,
} from './edit-sections.tsx';
import type { EditState } from './edit-state.ts';
import { programmeTranslate } from './programme-words.ts';

const FORM_ID = 'edit';

/** The everyday fields, part by part, with a list of the parts beside them. */
export function EditForm({ state, programme }: { state: EditState; programme: Programme }) {
  const { t } = state;
  const parts = [
    { id: 'basics', title: t('edit.basics') },
    { id: 'period', title: t('edit.periodTitle') },
    { id: 'way', title: t('edit.wayTitle') },
    { id: 'phases', title: t('one.phases') },
    { id: 'themes', title: t('one.themes') },
    { id: 'tracks', title: t('one.tracks') },
    { id: 'targets', title: t('one.targets') },
    { id: 'measuringPoints', title: t('one.points') },
    { id: 'sites', title: t('one.sites') },
    { id: 'partners', title: t('one.partners') },
    { id: 'register', title: t('edit.registerTitle') },
    { id: 'register.funders', title: t('one.funders') },
  ];
  return (
    <Split
      aside={
        <div className={styles.contents}>
          <Card>
            <ul className={styles.list}>
              {parts.map(({ id, title }) => (
                <li key={id}>
                  <Link quiet href={`#${id}`}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
            <Button form={FORM_ID} icon="save">
              {t('edit.save')}
            </Button>
          </Card>
        </div>
      }
    >
      <div className={styles.form}>
        <Form id={FORM_ID} hidden={{ version: String(programme.version) }} warnUnsaved>
          {/* The Enter key presses a form's first button: that shall be the one that saves. */}
          <input type="submit" hidden value={t('edit.save')} />
          <Stack>
            <BasicsSection state={state} />
            <PeriodSection state={state} />
            <WaySection state={state} />
            <AttendanceSection state={state} />
            <MessagesSection state={state} />
            <FollowUpsSection state={state} />
            <PhaseRows state={state} />
            <ThemeRows state={state} />
            <TrackRows state={state} />
            <TargetRows state={state} />
            <PointRows state={state} />
            <SiteRows state={state} />
            <PartnerRows state={state} />
            <RegisterSection state={state} />
            <FunderRows state={state} />
            <Saving state={state} programme={programme} />
          </Stack>
        </Form>
      </div>
    </Split>
  );
}

/** The whole definition as text. */
export function EditFile({ text, programme, view }: { text: string; programme: Programme; view: ViewContext }) {
  const t = programmeTranslate(view.locale);
  return (
    <Card>
      <Form hidden={{ version: String(programme.version) }} warnUnsaved>
        <DefinitionTextArea label={t('edit.text')} hint={t('edit.fileLead')} text={text} rows={32} />
        <Saving state={{ t }} programme={programme} />
      </Form>
    </Card>
  );
}

function Saving({ state: { t }, programme }: { state: Pick<EditState, 't'>; programme: Programme }) {
  return (
    <ButtonRow>
      <Button icon="save">{t('edit.save')}</Button>
      <LinkButton href={programmePath.to({ programmeId: programme.id })} variant="tertiary">
        {t('cancel')}
      </LinkButton>
    </ButtonRow>
  );
}
