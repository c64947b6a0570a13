import { nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Sets custom properties of an element through its style object: no policy for inline styles is asked. */
class Vars extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('vars() belongs on an element');
  }

  override render(_values: Record<string, string>) {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Record<string, string>]) {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(values)) style.setProperty(name, value);
    return nothing;
  }
}

export const vars = directive(Vars);
