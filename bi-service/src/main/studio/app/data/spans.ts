import { address, type State } from '../address';

type Ends = Pick<State, 'range' | 'from' | 'to'>;

/** The spans selected in a chart, each within the previous one, and the way back. */
export class ChosenSpans {
  #wider: Ends[] = [];

  /** @param end of the current window */
  choose({ from, to }: { from: string; to: string | null }, end: string) {
    this.#wider.push(shownEnds());
    address.update({ range: null, from, to: to ?? end });
  }

  /** Returns to the window before the last selection; to the default window if the page was opened with a span. */
  undo() {
    let wider = this.#wider.pop();
    // The browser's back button may have returned there already.
    while (wider && isShown(wider)) wider = this.#wider.pop();
    if (wider) {
      address.update(wider);
    } else if (address.state.range === null) {
      address.update({ range: '30d', from: null, to: null });
    }
  }
}

/** The window of the address, as written. */
export function shownEnds(): Ends {
  const { range, from, to } = address.state;
  return { range, from, to };
}

export function isShown(ends: Ends) {
  const { range, from, to } = shownEnds();
  return ends.range === range && ends.from === from && ends.to === to;
}
