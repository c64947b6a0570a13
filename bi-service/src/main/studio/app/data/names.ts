import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from './api';
import { languageName, titled } from './format';

const FACTS = 'submission_facts';
const MOST = 1000;

/** Display names of values: services and branches from the API's whitelist, communities by their own names. */
class Names extends EventTarget {
  readonly #titles = new Map<string, ReadonlyMap<string, string>>();
  #asked = false;

  /** Loads the names once; until then, and for values without a name, the value itself is shown. */
  ask() {
    if (this.#asked) return;
    this.#asked = true;
    void this.#askTitles();
    void this.#askCommunities();
  }

  of(column: string, value: string): string {
    return this.#titles.get(column)?.get(value) ?? (column === 'language' ? languageName(value) : titled(value));
  }

  /** The values of a column that have a name. */
  known(column: string): string[] {
    return [...(this.#titles.get(column)?.keys() ?? [])];
  }

  async #askTitles() {
    await this.#keep(async () => {
      const { datasets } = await api.queries.datasets();
      for (const { columns } of datasets) {
        for (const { name, valueTitles } of columns) {
          if (valueTitles) this.#titles.set(name, new Map(Object.entries(valueTitles)));
        }
      }
    });
  }

  async #askCommunities() {
    await this.#keep(async () => {
      const groupBy = ['community_slug', 'community_name'].map((column) => ({ column }));
      const { rows } = await api.queries.query({
        Query: { dataset: FACTS, measures: [{ name: 'posts', agg: 'count' }], groupBy, limit: MOST },
      });
      const named = (rows as (string | null)[][]).filter((row): row is [string, string] => row[0] !== null && row[1] !== null);
      this.#titles.set('community_slug', new Map(named));
    });
  }

  /** The page is correct without names, so a failure is not reported. */
  async #keep(step: () => Promise<void>) {
    try {
      await step();
      this.dispatchEvent(new Event('change'));
    } catch {
      this.#asked = false;
    }
  }
}

export const names = new Names();

/** Renders an element again when more names have arrived. */
export class Named implements ReactiveController {
  readonly #changed = () => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    names.addEventListener('change', this.#changed);
  }

  hostDisconnected() {
    names.removeEventListener('change', this.#changed);
  }
}
