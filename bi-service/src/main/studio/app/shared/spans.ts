import { address, type State } from './address';

type Ends = Pick<State, 'range' | 'from' | 'to'>;

/** The spans that were chosen on a chart, one within the other, and the way back. */
export class ChosenSpans {
  #wider: Ends[] = [];

  /** @param end of the window that is shown */
  choose({ from, to }: { from: string; to: string | null }, end: string) {
    this.#wider.push(shownEnds());
    address.update({ range: null, from, to: to ?? end });
  }

  /** Back to the window before a span was chosen; to the usual window where the page was opened with one. */
  undo() {
    let wider = this.#wider.pop();
    // The browser's own way back may have led there already.
    while (wider && isShown(wider)) wider = this.#wider.pop();
    if (wider) {
      address.update(wider);
    } else if (address.state.range === null) {
      address.update({ range: '30d', from: null, to: null });
    }
  }
}

/** The window of the address, as it is written there. */
export function shownEnds(): Ends {
  const { range, from, to } = address.state;
  return { range, from, to };
}

export function isShown(ends: Ends) {
  const { range, from, to } = shownEnds();
  return ends.range === range && ends.from === from && ends.to === to;
}
