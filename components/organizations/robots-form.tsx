'use client';
import { useDeferredValue, useRef, useState } from 'react';
import { sendForm } from '@/components/patterns/forms/api-form';
import { Form, SubmitButton, useForm } from '@/components/patterns/forms/form';
import type { FormLabels, FormResult } from '@/components/patterns/forms/form-core';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { TextareaField } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { fill, isolate } from '@/lib/i18n/fill';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { robotsTxt } from '@/lib/seo/robots';
import {
  effectKey,
  parseRobots,
  ROBOTS_MOST,
  type RobotsEffect,
  type RobotsProblemKey,
  robotsEffects,
} from '@/lib/seo/robots-rules';

/** The words of the form; effects and problems with placeholders for line, crawler and address. */
export type RobotsLabels = Record<
  | 'rules'
  | 'help'
  | 'preview'
  | 'save'
  | 'saving'
  | 'saved'
  | 'reset'
  | 'resetTitle'
  | 'resetText'
  | 'resetDone'
  | 'keep'
  | 'confirmTitle'
  | 'confirm'
  | 'everybody'
  | 'linesWrong'
  | 'notSaved'
  | 'failed',
  string
> & { effects: Record<RobotsEffect['effect'], string>; problems: Record<RobotsProblemKey, string> };

type Props = { locale: Locale; rules: string; origin: string; open: boolean; labels: RobotsLabels; form: FormLabels };

/** The rules as text, with the file they make beside them. What takes something away from search engines is asked about. */
export function RobotsForm({ locale, rules, origin, open, labels, form: words }: Props) {
  const toast = useToast();
  const [text, setText] = useState(rules);
  const shown = useDeferredValue(text);
  const [asked, setAsked] = useState<RobotsEffect[]>([]);
  const answer = useRef<(yes: boolean) => void>(() => undefined);
  const ask = (effects: RobotsEffect[]) =>
    new Promise<boolean>((resolve) => {
      answer.current = (yes) => {
        setAsked([]);
        resolve(yes);
      };
      setAsked(effects);
    });

  const submit = async (): Promise<FormResult> => {
    const { groups, problems } = parseRobots(text);
    if (problems.length > 0) {
      const said = problems.map(({ line, word, key }) => [
        `rules.${line}`,
        fill(labels.problems[key], { line, word: isolate(word) }),
      ]);
      return { ok: false, message: labels.linesWrong, fields: Object.fromEntries(said) };
    }
    const effects = robotsEffects(groups, LOCALES);
    if (effects.length > 0 && !(await ask(effects))) return { ok: false, message: labels.notSaved };
    return sendForm((api, input) => api.organizations.updateRobots.mutate(input), {
      schema: () => import('@/server/domains/organizations/schema').then((m) => m.updateRobotsInput),
      input: { rules: text, confirmed: effects.map(effectKey) },
    });
  };
  const form = useForm({ submit, onDone: () => toast({ text: labels.saved, tone: 'done' }) });
  const wrong = Object.entries(form.errors).filter(([field]) => field.startsWith('rules'));

  const reset = async () => {
    const result = await sendForm((api) => api.organizations.updateRobots.mutate({ rules: '' }));
    if (!result.ok) throw new Error('not reset');
    setText('');
    toast({ text: labels.resetDone, tone: 'done' });
  };

  return (
    <Form form={form} locale={locale} labels={words}>
      <TextareaField
        name="rules"
        label={labels.rules}
        help={labels.help}
        dir="ltr"
        rows={8}
        spellCheck={false}
        maxLength={ROBOTS_MOST}
        placeholder={'User-agent: *\nDisallow: /en/courses?*sort='}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={
          wrong.length > 0 &&
          wrong.map(([field, sentence]) => (
            <span key={field} className="block">
              {sentence}
            </span>
          ))
        }
      />
      <div>
        <h3 className="mb-1 text-sm font-medium">{labels.preview}</h3>
        <pre
          dir="ltr"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-md bg-sunken p-4 text-start font-mono text-ui"
        >
          {robotsTxt(origin, open, shown)}
        </pre>
      </div>
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton workingLabel={labels.saving}>{labels.save}</SubmitButton>
        {text !== '' && (
          <ConfirmDialog
            variant="ghost"
            tone="primary"
            onConfirm={reset}
            labels={{
              trigger: labels.reset,
              title: labels.resetTitle,
              text: labels.resetText,
              keep: labels.keep,
              confirm: labels.reset,
              failed: labels.failed,
            }}
          />
        )}
      </div>
      <Dialog
        open={asked.length > 0}
        onClose={() => answer.current(false)}
        title={labels.confirmTitle}
        footer={
          <>
            <Button variant="ghost" data-safe onClick={() => answer.current(false)}>
              {labels.keep}
            </Button>
            <Button variant="danger" onClick={() => answer.current(true)}>
              {labels.confirm}
            </Button>
          </>
        }
      >
        <ul className="flex list-disc flex-col gap-1.5 ps-5">
          {asked.map((effect) => (
            <li key={effectKey(effect)}>
              {fill(labels.effects[effect.effect], {
                line: effect.line,
                agent: effect.agent === '*' ? labels.everybody : isolate(effect.agent),
                path: isolate(effect.path),
              })}
            </li>
          ))}
        </ul>
      </Dialog>
    </Form>
  );
}
