import { nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { KpiState } from '../api/bi/index';

/** Marks an element with the number from the API that it shows, and with the number's state. */
class Measured extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('measured() belongs on an element');
  }

  override render(_value: unknown, _state?: KpiState) {
    return nothing;
  }

  override update(part: ElementPart, [value, state]: [unknown, KpiState?]) {
    const there = value !== null && value !== undefined;
    part.element.setAttribute('data-value', there ? String(value) : '');
    part.element.setAttribute('data-state', state ?? (there ? 'value' : 'no_data'));
    return nothing;
  }
}

export const measured = directive(Measured);
