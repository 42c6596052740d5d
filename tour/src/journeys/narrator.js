import { stamp } from '../city-time.js';
import { both, fit, WORDS } from '../words.js';

const BLANK = ' '.repeat(23);

/**
 * Tells a case line by line from its own history, as the product has recorded it: what the clock's passing brought about
 * is told like what people did, and a record that stood there twice would be told twice.
 */
export class Narrator {
  #told = 0;

  constructor(write = (text) => process.stdout.write(`${text}\n`)) {
    this.write = write;
  }

  title(journey) {
    this.write(`\n${WORDS.journeys[journey].join('\n')}\n`);
  }

  /** Tells what is new in the case's history. */
  news(seen) {
    const fresh = seen.history.slice(this.#told);
    this.#told = seen.history.length;
    for (const { at, actor, act, text, details } of fresh) {
      this.write(`${stamp(new Date(at))}   ${fit(both('acts', act), 32)}${fit(actor, 28)}${fit(spoken(details, text), 60)}`.trimEnd());
    }
    return fresh;
  }

  /** The instants by which things must have happened, in the order in which they fall. */
  limits(limits) {
    for (const { limit, due, metAt, light } of limits) {
      const until = `${limit} ${stamp(new Date(due))}`;
      const state = metAt ? metState(new Date(metAt), new Date(due)) : both('lights', light);
      this.write(`${BLANK}${fit(until, 29)}${fit(both('limits', limit), 48)}${state}`);
    }
  }

  remark(text) {
    this.write(`${BLANK}${text}`);
  }
}

function metState(met, due) {
  return met < due ? `✓ ${stamp(met)}` : `✗ ${stamp(met)} ${both('acts', 'limit-passed')}`;
}

/** The facts of a record, then what a person wrote; instants are told in the city's time. */
function spoken({ unitName, limit, due, people, outcome, found, spokenWith, measures, expectedBy }, text) {
  const facts = [unitName, limit, due && stamp(new Date(due)), people.length && `→ ${people.join('、')}`, outcome, found, spokenWith, measures, expectedBy];
  return [...facts, text].filter(Boolean).join(' ');
}

/** The four limits of a case: three of its order, one of its own. */
export function limitsOf(seen) {
  const all = [...(seen.orders.at(-1)?.limits ?? []), ...(seen.limits ?? [])];
  const byName = new Map(all.map((limit) => [limit.limit, limit]));
  return [...byName.values()].sort((a, b) => a.limit.localeCompare(b.limit));
}
