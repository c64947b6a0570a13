import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FactOutcome } from '../api/migrator/index';
import { api } from '../data/api';
import { duration, plain } from '../data/format';
import { Loading } from '../data/loading';
import { panel } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { OperationsPart } from './part';
import { pill } from './pill';

/** Compares the databases with the pipelines and the migrations; only on request, because it takes a while. */
@customElement('pl-schema')
export class SchemaPanel extends OperationsPart {
  #asked = { schema: false, verification: false };

  readonly #schema = new Loading(this, (signal) => api.pipelines.checkSchema({}, { signal }));
  readonly #verification = new Loading(this, async (signal) => {
    const began = performance.now();
    const verification = await api.verification.verify({ signal });
    return { verification, millis: performance.now() - began };
  });

  protected override render() {
    return html`<section class="panel" aria-label=${strings.databases()}>
      <h2>${strings.databases()}</h2>
      <p class="note">${strings.databasesMean()}</p>
      <p class="act">
        <button
          ?disabled=${this.#schema.busy}
          @click=${() => {
            this.#asked.schema = true;
            void this.#schema.again();
          }}
        >
          ${strings.checkSchema()}
        </button>
        <button
          ?disabled=${this.#verification.busy}
          @click=${() => {
            this.#asked.verification = true;
            void this.#verification.again();
          }}
        >
          ${strings.verify()}
        </button>
      </p>
      ${this.#asked.schema ? this.#ofSchema() : nothing} ${this.#asked.verification ? this.#ofVerification() : nothing}
    </section>`;
  }

  #ofSchema() {
    return panel({ name: 'schema-check' }, this.#schema, ({ pipelines }) =>
      pipelines.map(
        ({ pipeline, ok, checkedColumns, findings }) => html`<p>${pill(ok ? 'passed' : 'failed')} ${strings.columnsChecked(pipeline, plain(checkedColumns, 'integer'))}</p>
          ${findings.map(
            (one) => html`<div class="finding">
              <p>${pill(one.severity)} ${raw(one.message)} <span class="cnt">${one.where}</span></p>
              ${one.fix ? html`<code>${raw(one.fix)}</code>` : nothing}
            </div>`,
          )}`,
      ),
    );
  }

  #ofVerification() {
    return panel({ name: 'verification' }, this.#verification, ({ verification: { ok, passed, unknown, failed, facts }, millis }) => {
      const open = facts.filter(({ outcome }) => outcome !== FactOutcome.passed).sort((one, other) => Number(one.outcome !== FactOutcome.failed) - Number(other.outcome !== FactOutcome.failed));
      return html`<p>${pill(ok ? 'passed' : 'failed')} ${strings.verified(passed, unknown, failed, duration(millis))}</p>
        ${open.map(
          (fact) => html`<div class="finding">
            <p>${pill(fact.outcome)} ${fact.about} · ${raw(fact.subject)}</p>
            <p class="cnt">${raw(fact.found)}</p>
            ${fact.otherwise ? html`<p class="cnt">${raw(fact.otherwise)}</p>` : nothing}
          </div>`,
        )}`;
    });
  }
}
