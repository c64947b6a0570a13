import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../address';
import type { KpiState } from '../api/bi/index';
import { change, full, plain } from '../data/format';
import { strings } from '../strings';
import { measured } from './measured';
import { number } from './number';
import { visible } from './raw';
import { vars } from './vars';

export interface BoardRow {
  /** The filter value of the row; null if it has no name. */
  key: string | null;
  name: string;
  value: number | null;
  previous: number | null;
  /** A second number, such as a rate. */
  second?: number | null;
  /** A page about this row, if the row itself is no filter. */
  href?: string;
}

interface Total {
  value: number | null;
  previous: number | null;
  /** Why there is no value, unless there was nothing to measure. */
  state?: KpiState;
}

export type Sort = 'value' | 'change';

export interface Board {
  title: string;
  measure: string;
  format: string;
  unit: string | null;
  goodDirection: string;
  second?: { title: string; format: string; unit: string | null; total: number | null; state?: KpiState; explain: string };
  rows: BoardRow[];
  /** The total over everything, whether the rows add up to it or not. */
  total: Total | null;
  /** Whether the rows are parts of the total, so that each has a share; true by default. */
  adds?: boolean;
  compare: boolean;
  /** The name of the column of earlier values, if there is one. */
  before?: string;
  chosen: readonly string[];
  /** A row was chosen; `more` adds it to the selection. Missing if rows are no filters. */
  choose?: (key: string, more: boolean) => void;
  /** The cell of a number, so that it can be explained; null if the row cannot be requested alone. */
  explain?: (row: BoardRow | null, previous: boolean) => Cell | null;
  /** The KPI that is explained in that case. */
  kpi?: string;
  shown: number;
  all: boolean;
  toggleAll: () => void;
  sort: Sort;
  sortBy: (sort: Sort) => void;
}

/** A leaderboard: bars behind names, values, shares, earlier values, changes, and the total. */
export function board(parts: Board): TemplateResult {
  const { rows, second } = parts;
  const sorted = [...rows].sort((one, other) => weight(parts, other) - weight(parts, one));
  const shown = parts.all ? sorted : sorted.slice(0, parts.shown);
  const most = Math.max(0, ...rows.map((row) => row.value ?? 0));
  return html`<div class="boards">
    <table class="board ${second ? 'second' : ''}">
      <thead>
        <tr>
          <th scope="col">${parts.title}</th>
          ${sorter(parts, 'value', parts.measure)}
          ${parts.adds !== false ? html`<th scope="col" class="num share"><abbr title=${strings.shareOf(total(parts))}>${strings.share()}</abbr></th>` : nothing}
          ${second ? html`<th scope="col" class="num">${second.title}</th>` : nothing}
          ${parts.compare ? html`<th scope="col" class="num before"><abbr title=${parts.before ?? ''}>${strings.beforeHead()}</abbr></th> ${sorter(parts, 'change', strings.change())}` : nothing}
        </tr>
      </thead>
      <tbody>
        ${shown.map((row) => line(parts, row, most))}
      </tbody>
      ${sum(parts, shown.length)}
    </table>
    ${rows.length > parts.shown
      ? html`<button class="more" aria-expanded=${parts.all ? 'true' : 'false'} @click=${parts.toggleAll}>
          ${parts.all ? strings.showFewer() : strings.showAll(rows.length)}
        </button>`
      : nothing}
  </div>`;
}

function of({ explain }: Board, row: BoardRow | null, previous: boolean): Cell | null {
  return explain?.(row, previous) ?? null;
}

function weight({ sort }: Board, { value, previous }: BoardRow) {
  return sort === 'value' ? (value ?? -Infinity) : (value ?? 0) - (previous ?? 0);
}

function total({ total: whole, format, unit }: Board) {
  return full(whole?.value, format, unit);
}

function sorter({ sort, sortBy }: Board, by: Sort, text: string) {
  return html`<th scope="col" class="num" aria-sort=${sort === by ? 'descending' : 'none'}>
    <button @click=${() => sortBy(by)}>${text}<span aria-hidden="true">${sort === by ? '\u00a0▾' : ''}</span></button>
  </th>`;
}

function line(parts: Board, row: BoardRow, most: number) {
  const { format, unit, goodDirection, second, kpi = '' } = parts;
  const moved = change(row.value, row.previous, format, goodDirection);
  const on = row.key !== null && parts.chosen.includes(row.key);
  const shownUnit = format === 'percent' ? unit : null;
  const whole = parts.total?.value ?? null;
  return html`<tr class=${on ? 'on' : ''}>
    <th scope="row">
      <span class="b" ${vars({ '--w': `${most > 0 ? Math.max(0, ((row.value ?? 0) / most) * 100) : 0}%` })}></span>
      ${label(parts, row, on)}
    </th>
    <td class="num" data-key=${row.key ?? ''} ${measured(row.value)}>
      ${number(full(row.value, format, shownUnit), kpi, of(parts, row, false))}
    </td>
    ${parts.adds !== false ? html`<td class="num share">${whole && row.value !== null ? `${plain(row.value / whole, 'percent')} %` : '–'}</td>` : nothing}
    ${second
      ? html`<td class="num" ${measured(row.second)}>
          ${number(full(row.second, second.format, second.unit), second.explain, row.second === null ? null : of(parts, row, false))}
        </td>`
      : nothing}
    ${parts.compare
      ? html`<td class="num before" ${measured(row.previous)}>${number(full(row.previous, format, shownUnit), kpi, of(parts, row, true))}</td>
          <td class="num ${moved?.trend ?? 'flat'}" title=${strings.was(full(row.previous, format, unit))}>
            ${moved !== null && row.value === row.previous ? '±0' : (moved?.text ?? '–')}
          </td>`
      : nothing}
  </tr>`;
}

function label({ choose, measure }: Board, { key, name, href }: BoardRow, on: boolean) {
  const text = visible(name);
  if (choose && key !== null) {
    const press = (event: MouseEvent) => choose(key, event.shiftKey);
    return html`<button aria-pressed=${on ? 'true' : 'false'} title=${strings.filterBy(text)} @click=${press}><bdi>${text}</bdi></button>`;
  }
  return href ? html`<a href=${href} title=${strings.inExplore(measure, text)}><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`;
}

function sum(parts: Board, shown: number) {
  const { format, unit, compare, second, kpi = '' } = parts;
  const whole: Total = parts.total ?? { value: null, previous: null };
  const shownUnit = format === 'percent' ? unit : null;
  const moved = change(whole.value, whole.previous, format, parts.goodDirection);
  return html`<tfoot>
    <tr class="sum">
      <th scope="row">${strings.shown(shown, parts.rows.length)} · ${parts.adds !== false ? strings.total() : strings.overall()}</th>
      <td class="num" ${measured(whole.value, whole.state)}>${number(full(whole.value, format, shownUnit), kpi, of(parts, null, false))}</td>
      ${parts.adds !== false ? html`<td class="num share">${whole.value === null ? '–' : '100 %'}</td>` : nothing}
      ${second ? html`<td class="num" ${measured(second.total, second.state)}>${number(full(second.total, second.format, second.unit), second.explain, of(parts, null, false))}</td>` : nothing}
      ${compare
        ? html`<td class="num before" ${measured(whole.previous)}>${number(full(whole.previous, format, shownUnit), kpi, of(parts, null, true))}</td>
            <td class="num ${moved?.trend ?? 'flat'}">${moved?.text ?? '–'}</td>`
        : nothing}
    </tr>
  </tfoot>`;
}
