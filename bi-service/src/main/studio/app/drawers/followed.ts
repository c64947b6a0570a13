import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from '../address';
import type { Lineage } from '../api/bi/index';
import { api } from '../data/api';
import { Loading } from '../data/loading';
import { StudioElement } from '../part/element';
import { failure, skeleton } from '../part/panel';
import { strings } from '../strings';
import { derived } from './derived';

/** One row behind a value, traced back: the fields that decide whether it counts, and a link to its full lineage. */
@customElement('pl-followed')
export class Followed extends StudioElement {
  @property({ type: Number }) submission = 0;

  readonly #lineage = new Loading<Lineage>(this, (signal) => api.explanations.lineage({ id: this.submission }, { signal }));

  protected override willUpdate() {
    this.#lineage.of(this.submission);
  }

  protected override render() {
    const { value, refusal } = this.#lineage;
    const answer = value?.submissionId === this.submission ? value : null;
    return html`<h3>${strings.oneFollowed()} <span class="cnt">${strings.postNumber(`${this.submission}`)}</span></h3>
      ${refusal ? failure(refusal, () => void this.#lineage.again()) : nothing}
      ${answer ? derived(answer.derivedFields) : refusal ? nothing : skeleton(6)}
      <p class="act">
        <button @click=${() => address.update({ submission: `${this.submission}` })}>${strings.toItsLegacyRow()}</button>
      </p>`;
  }
}
