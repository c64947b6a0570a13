import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Series } from './chart';
import { bucket, plain } from './format';

echarts.use([BarChart, LineChart, GridComponent, CanvasRenderer]);

interface Drawing {
  times: string[];
  series: Series[];
  partial: ReadonlySet<number>;
  grain: string;
}

const PERCENT = 'percent';

/** What ECharts draws of a chart, in the page's colours. */
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
  }

  /** Where a time stands, in pixels from the left. */
  x(index: number): number {
    return this.#chart.convertToPixel({ xAxisIndex: 0 }, index) as unknown as number;
  }

  /** The time at a place; null outside of the axes. */
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
    const margin = 56;
    const source = new Image();
    source.src = this.#chart.getDataURL({ pixelRatio: 2, backgroundColor: this.#color('--paper') });
    await source.decode();
    const canvas = document.createElement('canvas');
    canvas.width = source.width;
    canvas.height = source.height + 2 * margin;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = this.#color('--paper');
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(source, 0, 2 * margin);
    pen.fillStyle = this.#color('--ink');
    pen.font = `600 28px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillText(title, 20, 44);
    pen.fillStyle = this.#color('--ink-2');
    pen.font = `22px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillText(subtitle, 20, 80);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  }

  #color(name: string) {
    return getComputedStyle(this.place).getPropertyValue(name).trim();
  }

  #option({ times, series, partial, grain }: Drawing): echarts.EChartsCoreOption {
    const ink = this.#color('--ink-2');
    const line = this.#color('--line');
    const axis = { color: ink, fontSize: 12, fontFamily: getComputedStyle(document.body).fontFamily };
    const format = series[0]?.format ?? 'number';
    const colors = Array.from({ length: 8 }, (_, index) => this.#color(`--series-${index + 1}`));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let drawn = 0;
    return {
      animation: !still,
      animationDuration: 120,
      animationDurationUpdate: 120,
      grid: { left: 8, right: 12, top: 18, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: times.map((time) => bucket(time, grain)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel: { ...axis, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: series.some((one) => one.kind === 'bar') ? 0 : undefined,
        splitNumber: 5,
        minInterval: format === 'integer' ? 1 : undefined,
        axisLabel: { ...axis, formatter: (value: number) => (format === PERCENT ? `${plain(value, PERCENT)} %` : plain(value, 'number')) },
        splitLine: { lineStyle: { color: line } },
      },
      series: series.flatMap((one): object[] => {
        const color = one.previous ? ink : series.length > 2 ? colors[drawn++ % colors.length]! : this.#color('--accent');
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
          endLabel: { show: !one.previous && series.length <= 4, formatter: one.name, color, fontSize: 12, offset: [-8, -10], align: 'right' },
        };
        // Dashes that cross bars stand out of them by a rim of the paper's colour.
        const rim = { ...curve, z: 2, endLabel: undefined, lineStyle: { color: this.#color('--paper'), width: 3.5 } };
        return one.previous ? [rim, curve] : [curve];
      }),
    };
  }

  /** What is not whole yet. */
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
