import { AppError } from '@/lib/errors/app-error';
import type { Actor } from './context';

/** A refusal with its rule; `hidden` refusals look like a missing row to whoever asks. */
export type Denial = { denied: true; reason: string; hidden: boolean };

/** What a policy answers. */
export type Verdict = true | Denial;

/** One rule: pure, over the actor and plain data of the subject. */
export type Rule<Subject> = (actor: Actor, subject: Subject) => Verdict;

/** The actor knows the subject exists but may not do this: they are told why. */
export function deny(reason: string): Denial {
  return { denied: true, reason, hidden: false };
}

/** The actor must not learn that the subject exists. */
export function hide(): Denial {
  return { denied: true, reason: 'not_found', hidden: true };
}

/** True, or the denial. For one-line rules: `allowIf(actor.is(s.personId), 'assessment.not_yours')`. */
export function allowIf(condition: boolean, reason: string): Verdict {
  return condition || deny(reason);
}

/** True, or as if missing. */
export function visibleIf(condition: boolean): Verdict {
  return condition || hide();
}

/** The rules of one noun; the type parameter is the plain subject each rule reads. */
export function policy<Subject>() {
  return <Rules extends Record<string, Rule<Subject>>>(rules: Rules): Rules => rules;
}

/** Which of the rules the actor passes: ships with DTOs, so that a page never repeats a rule. */
export function abilities<Subject, Name extends string>(
  rules: Record<Name, Rule<Subject>>,
  actor: Actor,
  subject: Subject,
): Record<Name, boolean> {
  const out = {} as Record<Name, boolean>;
  for (const name of Object.keys(rules) as Name[]) out[name] = rules[name](actor, subject) === true;
  return out;
}

/** The error of a denial. */
export function denialError(denial: Denial): AppError {
  return new AppError(denial.hidden ? 'not_found' : 'forbidden', { reason: denial.reason });
}
