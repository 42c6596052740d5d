import { stamp } from '../city-time.js';
import { fit } from '../words.js';

const EVERY = 5_000;
const EVERY_ON_SCREEN = 250;

/** One line that says how far the tour is: rewritten on a terminal, from time to time elsewhere. */
export class Progress {
  #told = 0;
  #began = Date.now();

  constructor(requests, steps, stream = process.stderr) {
    Object.assign(this, { requests, steps, stream });
    this.done = 0;
  }

  at(instant) {
    const pause = this.stream.isTTY ? EVERY_ON_SCREEN : EVERY;
    if (Date.now() - this.#told < pause) return;
    this.#told = Date.now();
    const reported = this.requests.filter(({ stage }) => stage !== 'PLANNED').length;
    const closed = this.requests.filter(({ stage }) => stage === 'CLOSED').length;
    const rate = (this.done / ((Date.now() - this.#began) / 1000)).toFixed(0);
    const share = ((100 * this.done) / this.steps).toFixed(0);
    const line = `${stamp(instant)}   ${reported} reported, ${closed} closed, ${reported - closed} open   ${share} % of ${this.steps} steps, ${rate}/s`;
    this.stream.write(this.stream.isTTY ? `\r${fit(line, 100)}` : `${line}\n`);
  }

  end() {
    if (this.stream.isTTY) this.stream.write(`\r${' '.repeat(100)}\r`);
  }
}
