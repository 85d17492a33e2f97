import { BigButton } from '#app/ui/portal/big-button.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { stopLookingPath } from '../domain/paths.ts';
import { sv } from '../texts/sv.ts';

/** What staff read above the pages of a participant, with the way out. In Swedish, whatever the language of the page. */
export function LookAlongBanner({ givenName }: { givenName: string }) {
  return (
    <div lang="sv" dir="ltr">
      <Panel tone="watch" picture="eye" title={`${sv.banner} ${givenName}`}>
        <MyForm action={stopLookingPath.to()} hidden={{ confirmed: '1' }}>
          <BigButton tone="quiet" picture="x">
            {sv.stop}
          </BigButton>
        </MyForm>
      </Panel>
    </div>
  );
}
