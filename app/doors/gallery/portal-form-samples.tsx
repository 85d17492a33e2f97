import { BigButton, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { FaceScale } from '#app/ui/portal/face-scale.tsx';
import { Attach, Check, Line, Words } from '#app/ui/portal/fields.tsx';
import { MyForm } from '#app/ui/portal/my-form.tsx';
import { Problems } from '#app/ui/portal/notice.tsx';
import { PictureRadios } from '#app/ui/portal/picture-radios.tsx';
import type { PortalSampleTexts } from './texts-portal.ts';

/** Everything that is filled in, well and refused. */
export function PortalFormSamples({ t, refused }: { t: PortalSampleTexts; refused: boolean }) {
  const error = refused ? t.problem : undefined;
  return (
    <>
      <Problems
        title={t.problemTitle}
        items={refused ? ['answer', 'words'].map((field) => ({ field, text: t.problem })) : []}
      />
      <MyForm hidden={{ id: '1', nothing: undefined }} takesFiles>
        <PictureRadios
          name="answer"
          legend={t.coming}
          error={error}
          value="no"
          options={[
            { value: 'yes', picture: 'thumbs-up', label: t.yes },
            { value: 'no', picture: 'hand', label: t.no, hint: t.small },
            { value: 'late', picture: 'clock', label: t.late },
          ]}
        />
        <FaceScale name="feeling" legend={t.how} labels={[t.low, t.high]} steps={5} value={4} />
        <FaceScale
          name="true"
          legend={t.how}
          labels={[t.low, t.high]}
          steps={[
            { value: '1', label: t.low },
            { value: '2', label: t.high },
          ]}
        />
        <Words name="words" label={t.write} hint={t.small} error={error} defaultValue={t.own} maxLength={500} />
        <Line name="phone" label={t.phone} hint={t.small} inputMode="tel" autoComplete="tel" />
        <Attach name="photo" label={t.photo} accept="image/*" />
        <Check name="agree" label={t.agree} defaultChecked />
        <ButtonStack>
          <BigButton picture="send">{t.send}</BigButton>
          <BigButton tone="quiet" name="then" value="help" picture="help">
            {t.help}
          </BigButton>
          <BigButton tone="danger" picture="trash" name="then" value="remove">
            {t.remove}
          </BigButton>
        </ButtonStack>
      </MyForm>
    </>
  );
}
