import { Button, type ButtonLook } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { Card, type CardProps } from './card.tsx';
import { Form, type FormProps } from './form.tsx';
import { FormProblems, type FormProblemsProps } from './form-problems.tsx';
import { LinkButton } from './link-button.tsx';

type Props = Partial<Pick<FormProps, 'children'>> &
  Pick<FormProps, 'id' | 'hidden' | 'warnUnsaved' | 'multipart' | 'autoComplete'> &
  Pick<CardProps, 'title' | 'description'> &
  Pick<ButtonLook, 'icon' | 'variant'> &
  FormProblemsProps & {
    /** What sending the form is called; `icon` and `variant` are its button's. */
    submit: string;
    /** The way back without sending anything. */
    cancel: { href: string; label: string };
  };

/** The form that a page is there for: what is wrong with it, its fields, sending it or going back. */
export function FormCard({
  title,
  description,
  state,
  labels,
  ids,
  newer,
  submit,
  icon,
  variant,
  cancel,
  children,
  ...form
}: Props) {
  return (
    <Card title={title} description={description}>
      <Form {...form}>
        <FormProblems state={state} labels={labels} ids={ids} newer={newer} />
        {children}
        <ButtonRow>
          <Button icon={icon} variant={variant}>
            {submit}
          </Button>
          <LinkButton variant="tertiary" href={cancel.href}>
            {cancel.label}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}
