/** A line or bars over time. */
export interface Series {
  name: string;
  format: string;
  unit: string | null;
  /** One for each of the chart's times; null where there is none. */
  values: (number | null)[];
  kind: 'bar' | 'line';
  /** Drawn in grey dashes, behind what is compared with it. */
  previous?: boolean;
}

/** Something that was done to the numbers. */
export interface Mark {
  at: string;
  kind: string;
  /** A few words beside its tick. */
  short: string;
  text: string;
}

/** What stands beside a mark's tick; nothing where there is no room for it. */
export interface MarkLabel {
  text: string;
  left: boolean;
}

// In pixels: how wide small letters are, what is kept free beside words, and how close ticks are that share them.
const LETTER = 6;
const ROOM = 16;
const CLOSE = 14;

/** The words of marks that stand at these places of a chart, from left to right: none lie on other words or ticks. */
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

/** Says at which time a chart is pointed at, so that every other one points there, too; null where at none. */
export const CHART_HOVER = 'studio-hover';

/** What was done within a piece of time. */
export function markTexts(marks: readonly Mark[], times: readonly string[], index: number): string[] {
  const from = Date.parse(times[index]!);
  const next = times[index + 1];
  const to = next === undefined ? Infinity : Date.parse(next);
  return marks.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to).map(({ text }) => text);
}
