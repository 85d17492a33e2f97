import type { ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import styles from './edit-rows.module.css';
import { type EditState, isReferred, PREFIX, type RowList } from './edit-state.ts';

const MORE_ROWS = 3;

type RowsProps = {
  state: EditState;
  list: RowList;
  title: string;
  /** The fields of one row; `name` is the row's own name in the form, `isFirstNew` the first empty one just asked for. */
  children: (name: string, isFirstNew: boolean) => ReactNode;
};

/** A list of the definition as rows, with empty ones to fill; more come with a button that needs no script. */
export function EditRows({ state, list, title, children }: RowsProps) {
  const rows = state.listOf(list) as { key?: string; name?: string }[];
  const isExtended = state.extended === list;
  const empty = isExtended ? MORE_ROWS : rows.length === 0 ? 1 : 0;
  const all = [...rows, ...Array.from({ length: empty }, () => undefined)];
  const used = isReferred(list) ? state.used[list] : [];
  const { t } = state;
  return (
    <Card id={list} title={title}>
      <ol className={styles.rows}>
        {all.map((row, index) => {
          const name = `${list}[${index}]`;
          return (
            <li key={name}>
              <fieldset className={styles.row}>
                <legend>
                  <VisuallyHidden>{row?.name ? `${index + 1}. ${row.name}` : t('edit.newRow')}</VisuallyHidden>
                </legend>
                {row?.key === undefined ? null : <input type="hidden" name={`${PREFIX}${name}.key`} value={row.key} />}
                {children(name, isExtended && index === rows.length)}
                {row === undefined ? null : (
                  <div className={styles.remove}>
                    {row.key !== undefined && used.includes(row.key) ? (
                      t('edit.inUse')
                    ) : (
                      <Checkbox name={`${PREFIX}${name}.remove`} label={t('edit.remove')} />
                    )}
                  </div>
                )}
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div>
        <Button variant="tertiary" size="sm" icon="plus" name="add" value={list}>
          {t('edit.addRow')} <VisuallyHidden>({title})</VisuallyHidden>
        </Button>
      </div>
    </Card>
  );
}
