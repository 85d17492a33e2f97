import type { Locale } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { DefinitionProblem } from '../../domain/definition-problem.ts';
import { type DefinitionProblemTexts, describeProblem } from '../../domain/describe-definition-problem.ts';
import styles from './definition-faults.module.css';
import { faultTexts, programmeTranslate } from './programme-words.ts';

const LONGEST_LINE = 160;

/** Every fault of a definition file, from the top: where, the line itself, what is wrong and how to mend it. */
export function DefinitionFaults(props: { problems: readonly DefinitionProblem[]; text: string; locale: Locale }) {
  const { problems, text, locale } = props;
  const t = programmeTranslate(locale);
  const [title, lead] = [t('faults.title', { count: problems.length }), t('faults.lead')];
  return <FileFaults problems={problems} text={text} title={title} lead={lead} words={faultTexts(locale)} />;
}

/** The same for any file that is written like a definition. */
export function FileFaults<Code extends string>(props: {
  problems: readonly DefinitionProblem<Code>[];
  text: string;
  title: string;
  lead: string;
  words: DefinitionProblemTexts<Code>;
}) {
  const { problems, text, title, lead, words } = props;
  const lines = text.split(/\r?\n/);
  return (
    <Alert tone="danger" role="alert" title={title}>
      <p>{lead}</p>
      <ol className={styles.faults}>
        {problems.map((problem) => {
          const { position, place, message, found, expected, hint } = describeProblem(problem, words);
          const line = lines[problem.line - 1]?.slice(0, LONGEST_LINE);
          return (
            <li key={`${problem.line} ${problem.column} ${problem.code}`} className={styles.fault}>
              <span className={styles.where}>
                {position}: {place}
              </span>
              {line?.trim() ? <code className={styles.line}>{line}</code> : null}
              <span>{[message, found, expected, hint].filter(Boolean).join(' ')}</span>
            </li>
          );
        })}
      </ol>
    </Alert>
  );
}

/** A definition file as text to write in. */
export function DefinitionTextArea(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  text: string;
  rows: number;
}) {
  const { label, hint, error, text, rows } = props;
  return (
    <div className={styles.file}>
      <TextArea name="text" label={label} hint={hint} error={error} defaultValue={text} rows={rows} lang="zxx" />
    </div>
  );
}

/** A short definition that is whole and good, to begin from. */
export function DefinitionExample() {
  return <pre className={styles.example}>{EXAMPLE}</pre>;
}

const EXAMPLE = `key: steget
name: Steget
description: Tre veckor tillsammans, sedan en egen väg till jobb eller utbildning.

frameworks:
  - esf-plus

period:
  startsOn: 2026-03-01
  endsOn: 2028-02-29

plannedParticipants:
  total: 60

partners:
  - name: Exempelby kommun
    kind: municipality
    role: owner

lengthPerPerson:
  months: 6

phases:
  - key: group
    name: Gruppfas
    fromWeek: 1
    toWeek: 3
    form: group
  - key: individual
    name: Egen väg
    fromWeek: 4
    form: individual

measuringPoints:
  - key: six-months
    name: Sex månader efter avslut
    when: after-exit
    months: 6
`;
