import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../data/api';
import { Loading } from '../data/loading';
import { StudioElement } from '../part/element';
import { menu } from '../part/menu';
import { failure, skeleton } from '../part/panel';
import { visible } from '../part/raw';
import { strings } from '../strings';

const DATASET = 'submission_facts';
const MOST = 500;

/** Values of a column to choose from; they are loaded when the menu is opened. */
@customElement('pl-choices')
export class Choices extends StudioElement {
  @property() column = '';
  /** A column with names for the values, if there are any. */
  @property() nameColumn = '';
  @property() label = '';
  /** The text if nothing is chosen. */
  @property() all = '';
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ attribute: false }) nameOf: (value: string) => string = (value) => value;
  @property({ attribute: false }) choose: (chosen: string[]) => void = () => undefined;
  @state() private found = '';

  readonly #values = new Loading<[string, string][]>(this, (signal) => this.#ask(signal));

  async #ask(signal: AbortSignal): Promise<[string, string][]> {
    const columns = [this.column, ...(this.nameColumn ? [this.nameColumn] : [])];
    const answer = await api.queries.query(
      {
        Query: {
          dataset: DATASET,
          measures: [{ name: 'posts', agg: 'count' }],
          groupBy: columns.map((column) => ({ column })),
          orderBy: [{ name: 'posts', direction: 'desc' }],
          limit: MOST,
        },
      },
      { signal },
    );
    return (answer.rows as (string | null)[][])
      .filter(([value]) => value !== null)
      .map(([value, name]) => [value!, this.nameColumn ? (name ?? value!) : this.nameOf(value!)]);
  }

  protected override render() {
    const { chosen } = this;
    const label = chosen.length === 0 ? this.all : strings.several(this.label, chosen.length);
    return menu({
      label,
      kind: 'choices',
      content: this.#content(),
      opened: () => this.#values.of(this.column),
    });
  }

  #content() {
    const { value, refusal } = this.#values;
    if (refusal) return failure(refusal, () => void this.#values.again());
    if (value === null) return skeleton(5);
    const sought = this.found.trim().toLocaleLowerCase();
    const shown = value.filter(([key, name]) => `${name} ${key}`.toLocaleLowerCase().includes(sought));
    return html`
      ${value.length > 12
        ? html`<input
            type="search"
            aria-label=${strings.searchIn(this.label)}
            placeholder=${strings.searchIn(this.label)}
            .value=${this.found}
            @input=${(event: Event) => (this.found = (event.target as HTMLInputElement).value)}
          />`
        : nothing}
      <fieldset>
        <legend class="sr">${this.label}</legend>
        ${shown.map(
          ([key, name]) =>
            html`<label
              ><input type="checkbox" .checked=${this.chosen.includes(key)} @change=${() => this.#toggle(key)} /> <bdi>${visible(name)}</bdi></label
            >`,
        )}
        ${shown.length === 0 ? html`<p class="nothing">${strings.nothingHere()}</p>` : nothing}
      </fieldset>
      ${this.chosen.length > 0 ? html`<button class="more" @click=${() => this.choose([])}>${this.all}</button>` : nothing}
    `;
  }

  #toggle(key: string) {
    this.choose(this.chosen.includes(key) ? this.chosen.filter((one) => one !== key) : [...this.chosen, key]);
  }
}
