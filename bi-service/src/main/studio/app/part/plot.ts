import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { bucket, plain } from '../data/format';
import type { Series } from './chart-parts';

echarts.use([BarChart, LineChart, GridComponent, CanvasRenderer]);

interface Drawing {
  times: string[];
  series: Series[];
  partial: ReadonlySet<number>;
  grain: string;
  /** Replace the times. */
  labels?: readonly string[] | null;
}

const PERCENT = 'percent';
const SEPARATOR = ' · ';
const LABELLED = 4;
// Margins of an image, in pixels.
const SIDE = 20;
const HEAD = 56;
const LINE = 34;

/** Joins parts into as few lines as possible. */
function wrapped(parts: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${SEPARATOR}${part}` : part;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

const NAME = 100;
const TURNED_NAME = 22;

/** Names are all shown if there is room; of times, as many as fit. */
function everyName(count: number, width: number) {
  return { width: NAME, overflow: 'truncate' as const, ...(count * TURNED_NAME <= width && { interval: 0, hideOverlap: false, rotate: count * NAME <= width ? 0 : 35 }) };
}

/** Draws a chart with ECharts, in the page's colours. */
export class Plot {
  readonly #chart: echarts.ECharts;
  #drawing: Drawing | null = null;

  constructor(private readonly place: HTMLElement) {
    this.#chart = echarts.init(place, null, { renderer: 'canvas' });
  }

  dispose() {
    this.#chart.dispose();
  }

  resize() {
    this.#chart.resize();
    // The room for names has changed.
    if (this.#drawing?.labels) this.draw(this.#drawing);
  }

  /** The position of a time, in pixels from the left. */
  x(index: number): number {
    return this.#chart.convertToPixel({ xAxisIndex: 0 }, index) as unknown as number;
  }

  /** The width of a bucket. */
  step(): number {
    const count = this.#drawing?.times.length ?? 0;
    return count > 1 ? this.x(1) - this.x(0) : this.place.clientWidth;
  }

  /** The time at a position; null outside of the axes. */
  indexAt(x: number): number | null {
    if (this.#drawing === null) return null;
    const index = Math.round(this.#chart.convertFromPixel({ xAxisIndex: 0 }, x) as unknown as number);
    return index >= 0 && index < this.#drawing.times.length ? index : null;
  }

  draw(drawing: Drawing) {
    this.#drawing = drawing;
    this.#chart.setOption(this.#option(drawing), { notMerge: true });
  }

  async picture(title: string, subtitle: string): Promise<Blob | null> {
    const source = new Image();
    source.src = this.#chart.getDataURL({ pixelRatio: 2, backgroundColor: this.#color('--paper') });
    await source.decode();
    const canvas = document.createElement('canvas');
    canvas.width = source.width;
    const pen = canvas.getContext('2d')!;
    const small = `22px ${getComputedStyle(document.body).fontFamily}`;
    pen.font = small;
    const lines = wrapped(subtitle.split(SEPARATOR), source.width - 2 * SIDE, (text) => pen.measureText(text).width);
    const named = this.#named();
    const margin = HEAD + (lines.length + (named.length > 0 ? 1 : 0)) * LINE;
    canvas.height = source.height + margin;
    pen.fillStyle = this.#color('--paper');
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(source, 0, margin);
    pen.fillStyle = this.#color('--ink');
    pen.font = `600 28px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillText(title, SIDE, HEAD - 12, source.width - 2 * SIDE);
    pen.font = small;
    pen.fillStyle = this.#color('--ink-2');
    lines.forEach((line, at) => pen.fillText(line, SIDE, HEAD + (at + 0.75) * LINE));
    let x = SIDE;
    for (const { name, color } of named) {
      pen.fillStyle = color;
      pen.fillRect(x, margin - LINE + 8, 16, 16);
      pen.fillStyle = this.#color('--ink-2');
      pen.fillText(name, x + 24, margin - LINE * 0.25);
      x += 24 + pen.measureText(name).width + 24;
    }
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  }

  /** The series without a label in the chart. */
  #named(): { name: string; color: string }[] {
    const own = (this.#drawing?.series ?? []).filter(({ previous }) => !previous);
    if (own.length < 2 || (own[0]!.kind === 'line' && own.length <= LABELLED)) return [];
    return own.map(({ name }, at) => ({ name, color: this.#color(`--series-${(at % 8) + 1}`) }));
  }

  #color(name: string) {
    return getComputedStyle(this.place).getPropertyValue(name).trim();
  }

  #option({ times, series, partial, grain, labels }: Drawing): echarts.EChartsCoreOption {
    const ink = this.#color('--ink-2');
    const line = this.#color('--line');
    const axis = { color: ink, fontSize: 12, fontFamily: getComputedStyle(document.body).fontFamily };
    const format = series[0]?.format ?? 'number';
    const colors = Array.from({ length: 8 }, (_, index) => this.#color(`--series-${index + 1}`));
    const still = matchMedia('print, (prefers-reduced-motion: reduce)').matches;
    const several = series.filter(({ previous }) => !previous).length > 1;
    let drawn = 0;
    return {
      animation: !still,
      animationDuration: 120,
      animationDurationUpdate: 120,
      grid: { left: 4, right: 8, top: 22, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: labels ? [...labels] : times.map((time) => bucket(time, grain)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel: { ...axis, hideOverlap: true, ...(labels && grain === '' && everyName(labels.length, this.place.clientWidth)) },
      },
      yAxis: {
        type: 'value',
        min: series.some((one) => one.kind === 'bar') ? ({ min }: { min: number }) => Math.min(0, min) : undefined,
        splitNumber: 5,
        minInterval: format === 'integer' ? 1 : undefined,
        axisLabel: { ...axis, formatter: (value: number) => onAxis(value, format, series[0]?.unit ?? null) },
        splitLine: { lineStyle: { color: line } },
      },
      series: series.flatMap((one): object[] => {
        const color = one.previous ? ink : several ? colors[drawn++ % colors.length]! : this.#color('--accent');
        const common = { name: one.name, silent: true, z: one.previous ? 3 : 2 };
        if (one.kind === 'bar') {
          return [{
            ...common,
            type: 'bar',
            barCategoryGap: '16%',
            data: one.values.map((value, index) => (partial.has(index) ? { value, itemStyle: this.#hatched() } : value)),
            itemStyle: { color },
          }];
        }
        const curve = {
          ...common,
          type: 'line',
          data: one.values,
          showSymbol: false,
          connectNulls: false,
          lineStyle: { color, width: one.previous ? 1.5 : 2, type: one.previous ? [4, 3] : 'solid' },
          itemStyle: { color },
          endLabel: { show: !one.previous && several && series.length <= LABELLED, formatter: one.name, color, fontSize: 12, offset: [-8, -10], align: 'right' },
        };
        // A rim in the colour of the paper sets the dashes off against bars.
        const rim = { ...curve, z: 2, endLabel: undefined, lineStyle: { color: this.#color('--paper'), width: 3.5 } };
        return one.previous ? [rim, curve] : [curve];
      }),
    };
  }

  /** The pattern of incomplete bars. */
  #hatched() {
    const pattern = document.createElement('canvas');
    pattern.width = pattern.height = 6;
    const pen = pattern.getContext('2d')!;
    pen.fillStyle = this.#color('--accent-soft');
    pen.fillRect(0, 0, 6, 6);
    pen.strokeStyle = this.#color('--accent');
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(0, 6);
    pen.lineTo(6, 0);
    pen.stroke();
    return { color: { image: pattern, repeat: 'repeat' } };
  }
}

/** A number at the axis, with its unit. */
function onAxis(value: number, format: string, unit: string | null) {
  const text = plain(Math.round(value * 100 * (format === PERCENT ? 100 : 1)) / 100, 'number');
  return unit ? `${text} ${unit}` : text;
}
