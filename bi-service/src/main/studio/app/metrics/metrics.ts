import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { address, anything, isNumber } from '../address';
import { VersionStatus } from '../api/catalog/index';
import { StudioElement } from '../part/element';
import './editor';
import './list';
import './metric';
import { PARAMETERS } from './parameters';

const NEW = 'new';

address.allow('/metrics', {
  [PARAMETERS.search]: anything,
  [PARAMETERS.dataset]: anything,
  [PARAMETERS.status]: (value) => Object.values<string>(VersionStatus).includes(value),
  [PARAMETERS.page]: isNumber,
  [PARAMETERS.version]: isNumber,
  [PARAMETERS.old]: isNumber,
  [PARAMETERS.new]: isNumber,
  [PARAMETERS.edit]: (value) => value === NEW || isNumber(value),
  [PARAMETERS.definition]: anything,
});

/** The catalog: its list, one metric, or the editor of a version. */
@customElement('pl-metrics')
export class MetricsPage extends StudioElement {
  protected override render() {
    const key = address.parts[1] ?? null;
    const edited = address.extra.get(PARAMETERS.edit);
    if (key !== null && edited !== null && edited !== NEW) return html`<pl-metric-editor .key=${key} .base=${Number(edited)}></pl-metric-editor>`;
    if (key !== null) return html`<pl-metric .key=${key}></pl-metric>`;
    if (edited === NEW) return html`<pl-metric-editor .key=${''} .base=${0}></pl-metric-editor>`;
    return html`<pl-metric-list></pl-metric-list>`;
  }
}
