import { renderToStaticMarkup as html } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Avatar } from '@/components/ui/avatar';
import { Num, UserText } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Checkbox, Switch } from '@/components/ui/choice';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { ArrowRight, Clock } from '@/components/ui/icons';
import { initials } from '@/components/ui/initials';
import { ProgressLine } from '@/components/ui/progress';
import { RadioGroup } from '@/components/ui/radio-group';
import { Time } from '@/components/ui/time';

describe('button', () => {
  it('is not a submit button unless it says so', () => {
    expect(html(<Button>Send</Button>)).toContain('type="button"');
    expect(html(<Button type="submit">Send</Button>)).toContain('type="submit"');
  });

  it('while it works says so, keeps both faces (the width) and stays in the tab order', () => {
    const markup = html(
      <Button working workingLabel="Sending">
        Send
      </Button>,
    );
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain('aria-disabled="true"');
    expect(markup).not.toMatch(/ disabled/);
    expect(markup).toContain('Send');
    expect(markup).toContain('Sending');
  });
});

describe('field', () => {
  it('ties label, control and help together', () => {
    const markup = html(<TextField name="title" label="Title" help="Up to 60 letters." />);
    expect(markup).toContain('for="f-title"');
    expect(markup).toContain('id="f-title"');
    expect(markup).toContain('aria-describedby="f-title-help"');
    expect(markup).toContain('id="f-title-help"');
    expect(markup).not.toContain('aria-invalid');
  });

  it('shows an error in place of the help, on the control and below it', () => {
    const markup = html(<TextField name="price" label="Price" help="In SAR" error="Use digits only." />);
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('aria-describedby="f-price-error"');
    expect(markup).toContain('id="f-price-error"');
    expect(markup).not.toContain('In SAR');
  });

  it('keeps Latin-only fields left to right and follows the writer elsewhere', () => {
    expect(html(<TextField name="mail" type="email" label="E-mail" before="@" />)).toContain(
      '<span class="inp" dir="ltr">',
    );
    expect(html(<TextareaField name="text" label="Text" />)).toContain('dir="auto"');
  });

  it('wires a select and a group of radios the same way', () => {
    expect(html(<SelectField name="m" label="Mentor" error="Choose one." options={[]} />)).toContain(
      'aria-invalid="true"',
    );
    const group = html(<RadioGroup name="w" label="Who?" error="Choose one." options={[{ value: 'a', label: 'A' }]} />);
    expect(group).toMatch(/<fieldset[^>]*aria-describedby="f-w-error"/);
    expect(group).toContain('<legend');
  });

  it('makes the whole row the target of a box and names a switch as one', () => {
    expect(html(<Checkbox name="c" label="Captions" />)).toMatch(/^<label/);
    expect(html(<Switch name="s" label="Push" />)).toContain('role="switch"');
  });
});

describe('small things', () => {
  it('gives two letters to a Latin name and one to an Arabic one', () => {
    expect(initials('Mariam Haddad')).toBe('MH');
    expect(initials('Yusuf Ibn Al-Amin')).toBe('YA');
    expect(initials('مريم حداد')).toBe('م');
    expect(initials('الأمين يوسف')).toBe('أ');
    expect(initials('هدى كريم')).toBe('هـ');
    expect(initials('  ')).toBe('');
    expect(html(<Avatar name="Mariam Haddad" />)).toContain('aria-hidden="true"');
  });

  it('keeps numbers left to right and lets written text choose', () => {
    expect(html(<Num>9 / 10</Num>)).toBe('<bdi dir="ltr" class="num">9 / 10</bdi>');
    expect(html(<UserText as="p">سلام</UserText>)).toBe('<p dir="auto">سلام</p>');
  });

  it('turns only the icons that point along the text', () => {
    expect(html(<ArrowRight />)).toContain('ic flip');
    expect(html(<Clock />)).not.toContain('flip');
  });

  it('tells progress in numbers and keeps it between 0 and 100', () => {
    expect(html(<ProgressLine value={140} label="Course" />)).toContain('aria-valuenow="100"');
    expect(html(<ProgressLine value={-1} label="Course" />)).toContain('aria-valuenow="0"');
  });

  it('gives the absolute time to whoever asks for it', () => {
    const markup = html(<Time value="2026-11-20T09:00:00Z" locale="en" timeZone="Asia/Amman" show="date" />);
    expect(markup).toContain('dateTime="2026-11-20T09:00:00.000Z"');
    expect(markup).toMatch(/title="Friday,? 20 November 2026 at 12:00:00/);
  });
});
