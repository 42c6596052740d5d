import { randomUUID } from 'node:crypto';
import { DemoClock, NotMovable } from './demo-clock.js';
import { District } from './district.js';
import { Away, Patience } from './http/patience.js';
import { Product } from './http/product.js';
import { Refused } from './http/refused.js';
import { lateJourney } from './journeys/late.js';
import { wellJourney } from './journeys/well.js';
import { Unexpected } from './journeys/expectation.js';
import { options } from './options.js';
import { People } from './people.js';
import { requestsTour } from './requests/tour.js';

const note = (text) => process.stderr.write(`· ${text}\n`);

async function tour(asked) {
  const product = new Product(asked.base, new Patience({ say: note }), asked.password);
  const all = {
    product,
    people: new People(product),
    clock: new DemoClock(product),
    district: new District(product),
    write: (text) => process.stdout.write(`${text}\n`),
    ...asked,
  };
  await all.clock.requireMovable();
  await all.district.ready(note);
  if (asked.requests) return requestsTour(all);
  const run = randomUUID().slice(0, 8);
  const { position, grid } = await all.district.centre();
  await lateJourney(all, `tour-${run}-late`, position);
  await wellJourney(all, `tour-${run}-well`, position, grid);
  return true;
}

/** What went wrong, in a sentence for people; a fault of the tour itself shows where. */
function lastWord(failure, base) {
  if (failure instanceof NotMovable) {
    return `the product at ${base} runs with real time: its clock can be moved only in the demo profile, and the tour needs that`;
  }
  if (failure instanceof Away) return `the product at ${base} stayed away: ${failure.message}`;
  if (failure instanceof Refused || failure instanceof Unexpected || failure.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return failure.message;
  }
  return failure.stack;
}

let asked;
try {
  asked = options(process.argv.slice(2));
  process.exitCode = (await tour(asked)) ? 0 : 1;
} catch (failure) {
  process.stderr.write(`✗ ${lastWord(failure, asked?.base)}\n`);
  process.exitCode = 1;
}
