import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Violation } from '../api/bi/index';
import { raw } from '../part/raw';

/** The violations of a field, and of nested fields without a control of their own. */
export class Violations {
  readonly #told = new Set<Violation>();

  constructor(private readonly violations: readonly Violation[]) {}

  of(path: string, inner = false): readonly Violation[] {
    const found = this.violations.filter(({ field }) => field === path || (inner && (field.startsWith(`${path}[`) || field.startsWith(`${path}.`))));
    found.forEach((one) => this.#told.add(one));
    return found;
  }

  /** Violations that no control has shown; call this last. */
  rest(): readonly Violation[] {
    return this.violations.filter((one) => !this.#told.has(one));
  }
}

/** A control with its label and its violations. */
export function control(path: string, label: string, violations: readonly Violation[], place: (described: string | typeof nothing) => TemplateResult): TemplateResult {
  const id = `violation-${path.replace(/[^a-zA-Z0-9]+/g, '-')}`;
  const wrong = violations.length > 0;
  return html`<label class=${wrong ? 'wrong' : ''} data-field=${path}
    ><span class="lab">${label}</span>${place(wrong ? id : nothing)}${wrong
      ? html`<span class="violation" id=${id}>${violations.map(({ field, message }) => html`<span data-violation=${field}>${raw(message)}</span>`)}</span>`
      : nothing}</label
  >`;
}

export type Option = readonly [value: string, text: string];

export function choice(path: string, label: string, present: string, options: readonly Option[], violations: Violations, choose: (value: string) => void): TemplateResult {
  // An unknown current value stays visible.
  const all = options.some(([value]) => value === present) ? options : [[present, present] as Option, ...options];
  const found = violations.of(path);
  return control(
    path,
    label,
    found,
    (described) => html`<select
      aria-invalid=${found.length > 0 ? 'true' : 'false'}
      aria-describedby=${described}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${all.map(([value, text]) => html`<option value=${value} .selected=${live(value === present)}>${text}</option>`)}
    </select>`,
  );
}

export interface Input {
  type: 'text' | 'number' | 'datetime-local';
  value: string;
  placeholder?: string;
  min?: number;
  max?: number;
  step?: string;
  list?: string;
  maxLength?: number;
}

export function input(path: string, label: string, parts: Input, violations: Violations, write: (value: string) => void, inner = false): TemplateResult {
  const found = violations.of(path, inner);
  return control(
    path,
    label,
    found,
    (described) => html`<input
      type=${parts.type}
      .value=${parts.value}
      placeholder=${parts.placeholder ?? nothing}
      min=${parts.min ?? nothing}
      max=${parts.max ?? nothing}
      step=${parts.step ?? nothing}
      maxlength=${parts.maxLength ?? nothing}
      autocomplete="off"
      aria-invalid=${found.length > 0 ? 'true' : 'false'}
      aria-describedby=${described}
      @change=${(event: Event) => write((event.target as HTMLInputElement).value)}
    />`,
  );
}
