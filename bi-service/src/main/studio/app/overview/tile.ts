import { html, nothing } from 'lit';
import { address } from '../address';
import type { Kpi, Overview, RateKpi } from '../api/bi/index';
import { change, full, moment, plain } from '../data/format';
import { measured } from '../part/measured';
import { visible } from '../part/raw';
import { strings } from '../strings';
import './spark';

export type AnyKpi = Kpi | RateKpi;

/** A KPI: its value, its change and its course. The first click selects it, the next explains it. */
export function tile(name: string, kpi: AnyKpi, chosen: boolean, answer: Overview) {
  const { value, state, format, unit } = kpi;
  const press = () => (chosen ? address.explain(name) : address.update({ kpi: name }));
  return html`<button
    class="kpi ${chosen ? 'sel' : ''} ${state === 'not_available' ? 'na' : ''}"
    data-kpi=${name}
    ${measured(value, state)}
    aria-pressed=${chosen ? 'true' : 'false'}
    title=${kpi.definition}
    @click=${press}
  >
    <span class="lab">${kpi.title}</span>
    <span class="val">${plain(value, format)}${value !== null && unit ? html`<i>${unit}</i>` : nothing}</span>
    <span class="chg">${said(kpi)}</span>
    <pl-spark .metric=${kpi.metric} .window=${answer.window} .publication=${answer.publication.version}></pl-spark>
    <span class="sr">${strings.ofWindow(moment(answer.window.from), moment(answer.window.to))} ${chosen ? strings.pressForWhy() : nothing}</span>
  </button>`;
}

/** Next to the value: the previous value; if there is no value, the reason. */
function said({ value, state, previous, format, unit, goodDirection, reason }: AnyKpi) {
  if (state === 'no_data') return html`<span class="none">${strings.noData()}</span>`;
  if (state === 'not_available') return html`<span class="none">${reason ? visible(reason) : strings.notAvailable()}</span>`;
  const moved = change(value, previous, format, goodDirection);
  if (moved === null) return address.state.compare ? html`<span>${strings.nothingBefore()}</span>` : nothing;
  return html`<b class=${moved.trend}>${moved.text}</b> <span>${previous === 0 && format === 'integer' ? nothing : strings.was(full(previous, format, unit))}</span>`;
}
