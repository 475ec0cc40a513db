'use client';
import { useId, useState } from 'react';
import { Checkbox } from '@/components/ui/choice';
import { cx } from '@/components/ui/cx';
import { Input } from '@/components/ui/input';

/** A course to tick: its words are already in the reader's language. */
export type CourseOption = { uuid: string; title: string; help: string };

type CourseChoiceProps = {
  options: CourseOption[];
  labels: Record<'courses' | 'coursesHelp' | 'filterCourses' | 'noCourses' | 'noMatch', string>;
  error?: string | undefined;
};

/** Courses to tick, with a field that narrows the list; what is ticked stays ticked while it is out of sight. */
export function CourseChoice({ options, labels, error }: CourseChoiceProps) {
  const [word, setWord] = useState('');
  const id = useId();
  const wanted = word.trim().toLocaleLowerCase();
  const hidden = (option: CourseOption) => !option.title.toLocaleLowerCase().includes(wanted);
  return (
    <fieldset data-field="courses" aria-describedby={id}>
      <legend className="text-ui font-medium">{labels.courses}</legend>
      <p className={cx('help mt-0 mb-2', error && 'help-error')} id={id}>
        {error ?? (options.length === 0 ? labels.noCourses : labels.coursesHelp)}
      </p>
      {options.length > 5 && (
        <Input
          type="search"
          aria-label={labels.filterCourses}
          placeholder={labels.filterCourses}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          className="mb-2"
        />
      )}
      <div className="max-h-80 overflow-y-auto">
        {options.map((option) => (
          <div key={option.uuid} hidden={hidden(option)}>
            <Checkbox name="courses[]" value={option.uuid} label={<bdi>{option.title}</bdi>} help={option.help} />
          </div>
        ))}
      </div>
      <p role="status" className="help">
        {options.length > 0 && options.every(hidden) ? labels.noMatch : ''}
      </p>
    </fieldset>
  );
}
