import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { StudioElement } from '../shared/element';
import { strings } from '../shared/strings';
import '../drawers/explain';
import '../drawers/lineage';

@customElement('pl-overview')
export class OverviewPage extends StudioElement {
  protected override render() {
    return html`<header class="bar"><h1>${strings.moderation()}</h1></header><pl-explain></pl-explain><pl-lineage></pl-lineage>`;
  }
}
