'use client';
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { CircleAlert } from '@/components/ui/icons';
import { plural } from '@/lib/i18n/fill';
import { type FormLabels, type FormResult, formValues } from './form-core';
import type { FormDraft } from './form-draft';

/** How a form is sent. */
export type FormOptions = {
  /** Checks it and sends it: `sendForm` of ./api-form does both. */
  submit: (values: Record<string, unknown>, data: FormData, form: HTMLFormElement) => Promise<FormResult | undefined>;
  /** A thrown error as a result; by default the `failed` words of the form. */
  onError?: (error: unknown) => FormResult;
  onDone?: () => void;
  /** Keeps what was typed until it is sent: `draftOf` of ./form-draft, the same one at every drawing. */
  draft?: FormDraft;
};

type Problem = { fields: Record<string, string>; message?: string; reference?: string; at: number };

/** A form that can be given to <Form>: whether it works, what is wrong, field by field. */
export type FormState = {
  working: boolean;
  errors: Record<string, string>;
  problem: Problem | null;
  ref: React.RefObject<HTMLFormElement | null>;
  onSubmit: (event: React.FormEvent<HTMLFormElement>) => void;
  options: FormOptions;
};

const thrown = (error: unknown): FormResult => {
  const reference = (error as { reference?: unknown } | null)?.reference;
  return { ok: false, reference: typeof reference === 'string' ? reference : undefined };
};

/** Uncontrolled fields, checked when they are sent; the typed text always stays, a second press is ignored while the first is on its way. */
export function useForm(options: FormOptions): FormState {
  const ref = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = async (data: FormData, element: HTMLFormElement) => {
    let result: FormResult | undefined;
    try {
      result = await options.submit(formValues(data), data, element);
    } catch (error) {
      result = (options.onError ?? thrown)(error);
    }
    sending.current = false;
    setWorking(false);
    if (result && !result.ok) {
      const { fields = {}, message, reference } = result;
      setProblem({ fields, message: message ?? fields[''], reference, at: Date.now() });
      return;
    }
    setProblem(null);
    options.draft?.clear();
    options.onDone?.();
  };

  return {
    working,
    errors: problem?.fields ?? {},
    problem,
    ref,
    options,
    onSubmit: (event) => {
      event.preventDefault();
      if (sending.current) return;
      sending.current = true;
      setWorking(true);
      const { submitter } = event.nativeEvent as SubmitEvent;
      void send(new FormData(event.currentTarget, submitter), event.currentTarget);
    },
  };
}

const Working = createContext(false);

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'ref'> & {
  form: FormState;
  locale: string;
  labels: FormLabels;
  children: ReactNode;
};

/** The form element: says what needs another look, focuses the first such field, keeps the draft. */
export function Form({ form, locale, labels, children, className, ...rest }: FormProps) {
  const { ref, problem, working, options } = form;
  const { draft } = options;
  const summaryId = useId();

  useEffect(() => {
    if (draft && ref.current) draft.restore(ref.current);
  }, [draft, ref]);

  useEffect(() => {
    if (!problem) return;
    const wrong = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? document.getElementById(summaryId))?.focus();
  }, [problem, ref, summaryId]);

  const count = problem ? Object.keys(problem.fields).filter(Boolean).length : 0;
  return (
    <form
      ref={ref}
      noValidate
      aria-busy={working || undefined}
      className={className ?? 'flex flex-col gap-5'}
      onSubmit={form.onSubmit}
      onInput={draft ? (event) => draft.save(event.currentTarget) : undefined}
      {...rest}
    >
      <div role="alert" id={summaryId} tabIndex={-1} data-noring className="empty:-mb-5">
        {problem && (
          <p className="flex gap-2 rounded-sm bg-danger-soft px-3 py-2 text-danger-text">
            <CircleAlert className="mt-0.5" />
            <span>
              {problem.message ?? (count > 0 ? plural(locale, count, labels.summary) : labels.failed)}
              {problem.reference && (
                <>
                  {' '}
                  {labels.reference} <bdi dir="ltr">{problem.reference}</bdi>
                </>
              )}
            </span>
          </p>
        )}
      </div>
      <Working value={working}>{children}</Working>
    </form>
  );
}

/** The sending button of a <Form>; shows the work by itself. */
export function SubmitButton({ variant = 'primary', ...rest }: ComponentProps<typeof Button>) {
  return <Button type="submit" variant={variant} working={useContext(Working)} {...rest} />;
}
