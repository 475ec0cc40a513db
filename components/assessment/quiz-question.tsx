'use client';
import { cx } from '@/components/ui/cx';
import { fieldWiring } from '@/components/ui/field';
import type { QuestionDto } from '@/server/domains/assessment';
import type { AnswerResponse } from '@/server/domains/assessment/quizzes/schema';
import type { RunnerLabels } from './runner-labels';

// as the server's schema has them; importing it would bring the whole validator along
const LONGEST = { essay: 20_000, line: 200 } as const;

/** One thing to choose, with its key letter. */
export type Choice = { value: string; text: string; chosen: boolean };

/** What can be chosen in a question; nothing for typed answers. */
export function choicesOf(question: QuestionDto, response: AnswerResponse, labels: RunnerLabels): Choice[] {
  if (question.type === 'true_false') {
    const value = response !== null && 'value' in response ? response.value : null;
    return [
      { value: 'true', text: labels.true, chosen: value === true },
      { value: 'false', text: labels.false, chosen: value === false },
    ];
  }
  const marked = response !== null && 'options' in response ? response.options : [];
  return question.options.map((option) => ({
    value: option.uuid,
    text: option.text,
    chosen: marked.includes(option.uuid),
  }));
}

/** The answer after one choice was pressed. */
export function choose(question: QuestionDto, response: AnswerResponse, value: string): AnswerResponse {
  if (question.type === 'true_false') return { value: value === 'true' };
  if (!question.multiple) return { options: [value] };
  const marked = response !== null && 'options' in response ? response.options : [];
  return { options: marked.includes(value) ? marked.filter((one) => one !== value) : [...marked, value] };
}

type QuizQuestionProps = {
  question: QuestionDto;
  response: AnswerResponse;
  letters: readonly string[];
  labels: RunnerLabels;
  headingId: string;
  onAnswer: (response: AnswerResponse) => void;
};

/** The answer's control: options with key letters, a line, or room for an essay. */
export function QuizQuestion({ question, response, letters, labels, headingId, onAnswer }: QuizQuestionProps) {
  const choices = choicesOf(question, response, labels);
  if (choices.length > 0)
    return (
      <fieldset aria-labelledby={headingId} className="mt-7">
        <legend className="mb-3 text-sm text-ink-3">{question.multiple ? labels.chooseSeveral : labels.choose}</legend>
        <div className="flex flex-col gap-3">
          {choices.map((choice, index) => (
            <label
              key={choice.value}
              className={cx(
                'grid min-h-15 grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-4 rounded-md border px-4.5 py-3 text-read',
                choice.chosen
                  ? 'border-brand-line bg-brand-soft ring-1 ring-brand-line ring-inset'
                  : 'border-line-strong bg-surface hover:bg-hover',
                'has-[:focus-visible]:shadow-(--focus) md:grid-cols-[auto_auto_minmax(0,1fr)_auto]',
              )}
            >
              <input
                type={question.multiple ? 'checkbox' : 'radio'}
                name={question.uuid}
                value={choice.value}
                checked={choice.chosen}
                onChange={() => onAnswer(choose(question, response, choice.value))}
                className={cx(question.multiple ? 'cb' : 'rd', 'mt-0 focus-visible:shadow-none')}
              />
              <span aria-hidden="true" className="w-6 text-center text-ui text-ink-3">
                {letters[index]}
              </span>
              <span dir="auto">{choice.text}</span>
              {choice.chosen && (
                <span className="col-start-3 text-sm text-brand-text md:col-start-4">{labels.yourAnswer}</span>
              )}
            </label>
          ))}
        </div>
      </fieldset>
    );
  const essay = question.type === 'essay';
  const text = response !== null && 'text' in response ? response.text : '';
  const wire = fieldWiring({ name: `answer-${question.uuid}`, help: essay ? labels.essayHelp : labels.shortHelp });
  const Control = essay ? 'textarea' : 'input';
  return (
    <div className="mt-7">
      <label htmlFor={wire.id} className="lab">
        {essay ? labels.essay : labels.short}
      </label>
      <Control
        {...wire.control}
        className={cx('inp text-base', essay && 'min-h-60')}
        dir="auto"
        autoComplete="off"
        value={text}
        maxLength={essay ? LONGEST.essay : LONGEST.line}
        onChange={(event: { currentTarget: { value: string } }) => onAnswer({ text: event.currentTarget.value })}
      />
      <p id={wire.helpId} className="help">
        {essay ? labels.essayHelp : labels.shortHelp}
      </p>
      {question.guidance && (
        <p dir="auto" className="mt-2 text-ui text-ink-2">
          {question.guidance}
        </p>
      )}
    </div>
  );
}
