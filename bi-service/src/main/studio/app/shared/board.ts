import { html, nothing, type TemplateResult } from 'lit';
import { change, full } from './format';
import { strings } from './strings';
import { vars } from './vars';

export interface BoardRow {
  /** What it is filtered by; null for what has no name. */
  key: string | null;
  name: string;
  value: number | null;
  previous: number | null;
  /** A second number, such as a rate. */
  second?: number | null;
}

export interface Board {
  title: string;
  measure: string;
  format: string;
  unit: string | null;
  goodDirection: string;
  second?: { title: string; format: string; unit: string | null };
  rows: BoardRow[];
  /** Of everything, where the rows add up. */
  total: { value: number | null; previous: number | null } | null;
  compare: boolean;
  chosen: readonly string[];
  /** A row was chosen; `more` adds it to those that are. Missing where a row filters nothing. */
  choose?: (key: string, more: boolean) => void;
  shown: number;
  all: boolean;
  toggleAll: () => void;
  sort: 'value' | 'change';
  sortBy: (sort: 'value' | 'change') => void;
}

/** A leaderboard: bars behind names, values, changes, and what they add up to. */
export function board(parts: Board): TemplateResult {
  const { rows, format, unit, goodDirection } = parts;
  const most = Math.max(0, ...rows.map((row) => row.value ?? 0));
  const by = (row: BoardRow) => (parts.sort === 'value' ? (row.value ?? -Infinity) : (row.value ?? 0) - (row.previous ?? 0));
  const sorted = [...rows].sort((one, other) => by(other) - by(one));
  const shown = parts.all ? sorted : sorted.slice(0, parts.shown);
  const sorter = (sort: 'value' | 'change', text: string) =>
    html`<th scope="col" class="num" aria-sort=${parts.sort === sort ? 'descending' : 'none'}>
      <button @click=${() => parts.sortBy(sort)}>${text}${parts.sort === sort ? ' ▾' : ''}</button>
    </th>`;
  return html`<table class="board">
      <thead>
        <tr>
          <th scope="col">${parts.title}</th>
          ${sorter('value', parts.measure)}
          ${parts.second ? html`<th scope="col" class="num">${parts.second.title}</th>` : nothing}
          ${parts.compare ? sorter('change', strings.change()) : nothing}
        </tr>
      </thead>
      <tbody>
        ${shown.map((row) => {
          const moved = change(row.value, row.previous, format, goodDirection);
          const on = row.key !== null && parts.chosen.includes(row.key);
          const key = row.key;
          return html`<tr class=${on ? 'on' : ''}>
            <th scope="row">
              <span class="b" ${vars({ '--w': `${most > 0 ? ((row.value ?? 0) / most) * 100 : 0}%` })}></span>
              ${parts.choose && key !== null
                ? html`<button
                    aria-pressed=${on ? 'true' : 'false'}
                    @click=${(event: MouseEvent) => parts.choose!(key, event.shiftKey)}
                  >
                    <bdi>${row.name}</bdi>
                  </button>`
                : html`<bdi>${row.name}</bdi>`}
            </th>
            <td class="num" data-key=${key ?? ''} data-value=${row.value ?? ''} data-state=${row.value === null ? 'no_data' : 'value'}>
              ${full(row.value, format, format === 'percent' ? unit : null)}
            </td>
            ${parts.second
              ? html`<td class="num" data-value=${row.second ?? ''}>${full(row.second, parts.second.format, parts.second.unit)}</td>`
              : nothing}
            ${parts.compare
              ? html`<td class="num ${moved?.trend ?? 'flat'}" title=${strings.was(full(row.previous, format, unit))}>
                  ${moved?.text ?? '–'}
                </td>`
              : nothing}
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr class="sum">
          <td>${strings.shown(shown.length, rows.length)}</td>
          <td class="num" data-value=${parts.total?.value ?? ''}>
            ${parts.total ? full(parts.total.value, format, format === 'percent' ? unit : null) : nothing}
          </td>
          ${parts.second ? html`<td></td>` : nothing}
          ${parts.compare
            ? html`<td class="num">
                ${parts.total ? (change(parts.total.value, parts.total.previous, format, undefined)?.text ?? nothing) : nothing}
              </td>`
            : nothing}
        </tr>
      </tfoot>
    </table>
    ${rows.length > parts.shown
      ? html`<button class="more" @click=${parts.toggleAll}>${parts.all ? strings.showFewer() : strings.showAll(rows.length)}</button>`
      : nothing}`;
}
