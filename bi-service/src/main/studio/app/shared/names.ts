import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { api } from './api';
import { languageName, titled } from './format';

const FACTS = 'submission_facts';
const MOST = 1000;

/** What values are called: services and branches as the API's whitelist titles them, communities as they call themselves. */
class Names extends EventTarget {
  readonly #titles = new Map<string, ReadonlyMap<string, string>>();
  #asked = false;

  /** Asks once; until then, and where nothing names a value, it is called by itself. */
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

  /** Without names the page is as right, so their failure is nobody's news. */
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

/** Draws an element again once more values have a name. */
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
