import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What this tour has been answered so far, a line each. A tour that was broken off goes on from it: a step that stands
 * here is not sent again, and one whose answer got lost is sent again with the same key.
 */
export class Journal {
  #answers = new Map();

  /** @param {string | undefined} file where it is kept; nowhere when undefined */
  constructor(file) {
    this.file = file;
  }

  /** Begins anew, or goes on where the file left off. */
  open(heading, resume) {
    if (!this.file) return heading;
    if (resume) {
      if (!existsSync(this.file)) throw new Error('there is no tour to resume');
      return this.#read();
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(heading)}\n`);
    return heading;
  }

  async once(key, act) {
    if (this.#answers.has(key)) return this.#answers.get(key);
    const answer = await act();
    if (this.file) appendFileSync(this.file, `${JSON.stringify([key, answer])}\n`);
    return answer;
  }

  /** A last line that was cut short is an answer that was lost. */
  #read() {
    const whole = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    writeFileSync(this.file, whole.map((line) => `${line}\n`).join(''));
    const [first, ...lines] = whole;
    for (const line of lines) this.#answers.set(...JSON.parse(line));
    return JSON.parse(first);
  }
}
