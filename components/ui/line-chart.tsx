import type { CSSProperties } from 'react';
import { Num } from './bidi';

/** One line of a chart: what it is called and a value per place on the time axis. */
export type ChartLine = { label: string; values: number[] };

type LineChartProps = {
  /** What the chart says, in one sentence: read out instead of the drawing. */
  summary: string;
  /** The first line is the accent, the second is grey. */
  lines: [ChartLine, ...ChartLine[]];
  /** Words under the axis by place: not every place needs one. */
  ticks: { at: number; label: string }[];
  /** Writes a value. */
  format: (value: number) => string;
};

const STEPS = [1, 2, 5];

/** The smallest round number (1, 2 or 5 times a power of ten) that is at least `most`; 1 at the least. */
export function roundTop(most: number): number {
  for (let power = 1; ; power *= 10) {
    const top = STEPS.map((step) => step * power).find((value) => value >= most);
    if (top !== undefined) return top;
  }
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Lines over time, from left to right in both languages, zero-based; the last point of the accent carries its value. */
export function LineChart({ summary, lines, ticks, format }: LineChartProps) {
  const length = Math.max(2, ...lines.map((line) => line.values.length));
  const top = roundTop(Math.max(...lines.flatMap((line) => line.values)));
  const x = (at: number) => at / (length - 1);
  const y = (value: number) => 1 - value / top;
  const path = (values: number[]) =>
    values
      .map((value, at) => `${at === 0 ? 'M' : 'L'}${(x(at) * 100).toFixed(2)} ${(y(value) * 100).toFixed(2)}`)
      .join('');
  const last = lines[0].values.at(-1) ?? 0;
  const place = (left: number, down: number) => ({ '--x': percent(left), '--y': percent(down) }) as CSSProperties;
  return (
    <div className="chart" dir="ltr" role="img" aria-label={summary}>
      <div className="chart-plot" aria-hidden="true">
        {[top, top / 2, 0].filter(Number.isInteger).map((value) => (
          <span key={value} className="chart-grid" style={place(0, y(value))}>
            {value > 0 && <Num>{format(value)}</Num>}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
          {lines.toReversed().map((line, at) => (
            <path
              key={line.label}
              d={path(line.values)}
              className={at === lines.length - 1 ? 'chart-accent' : 'chart-rest'}
            />
          ))}
        </svg>
        <span className="chart-last" style={place(1, y(last))}>
          <Num>{format(last)}</Num>
        </span>
      </div>
      <div className="chart-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.at} style={place(x(tick.at), 0)}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  );
}
