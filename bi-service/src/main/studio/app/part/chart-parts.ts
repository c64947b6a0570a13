/** A line or bars over time. */
export interface Series {
  name: string;
  format: string;
  unit: string | null;
  /** One for each of the chart's times; null for a missing value. */
  values: (number | null)[];
  kind: 'bar' | 'line';
  /** Drawn in grey dashes, for comparison. */
  previous?: boolean;
}

/** An event that affected the numbers. */
export interface Mark {
  at: string;
  kind: string;
  /** A few words next to its tick. */
  short: string;
  text: string;
}

/** The text next to a mark's tick; empty if there is no room for it. */
export interface MarkLabel {
  text: string;
  left: boolean;
}

// In pixels: the width of a lower-case letter, the free space next to a text, and the distance within which ticks share a text.
const LETTER = 6;
const ROOM = 16;
const CLOSE = 14;

/** The texts of marks at these places of a chart, from left to right; none covers another text or tick. */
export function markLabels(marks: readonly { x: number; short: string }[], width: number): MarkLabel[] {
  const labels = marks.map(() => ({ text: '', left: false }));
  let free = 0;
  for (let first = 0; first < marks.length; ) {
    let last = first;
    while (last + 1 < marks.length && marks[last + 1]!.x - marks[last]!.x < CLOSE) last++;
    const text = last > first ? `${marks[last]!.short} +${last - first}` : marks[last]!.short;
    const length = text.length * LETTER + ROOM;
    const fits = marks[last]!.x + length <= (marks[last + 1]?.x ?? width);
    if (fits) labels[last]!.text = text;
    else if (marks[first]!.x - length >= free) labels[first] = { text, left: true };
    free = marks[last]!.x + (fits ? length : 0);
    first = last + 1;
  }
  return labels;
}

/** Announces the time that the pointer is at, so that every other chart shows it, too; null for none. */
export const CHART_HOVER = 'studio-hover';

/** The events within a bucket of time. */
export function markTexts(marks: readonly Mark[], times: readonly string[], index: number): string[] {
  const from = Date.parse(times[index]!);
  const next = times[index + 1];
  const to = next === undefined ? Infinity : Date.parse(next);
  return marks.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to).map(({ text }) => text);
}
