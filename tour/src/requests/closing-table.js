import { stamp } from '../city-time.js';
import { both, fit } from '../words.js';
import { passed } from './limits.js';

const ORDER = ['GREEN', 'YELLOW', 'RED', 'DARK_RED', 'STOPPED'];

/** What came of it, and the board's lights beside the tour's own. */
export function closingTable(write, { requests, board, now, seconds }) {
  const closed = requests.filter(({ open }) => !open).length;
  const passings = requests.map((request) => passed(request.limits, now));
  const late = passings.filter((limits) => limits.length).length;
  const each = ['L1', 'L2', 'L3', 'L4'].map((name) => `${name} ${passings.filter((limits) => limits.includes(name)).length}`);

  write('');
  write(`${stamp(now)}`);
  row(write, 'reported', requests.length);
  row(write, 'closed', closed);
  row(write, 'still open', requests.length - closed);
  row(write, 'late at some limit', late, each.join(', '));
  lightTable(write, board);
  row(write, 'time taken', `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`);
}

/** The board's lights beside the tour's own; others are matters on the board that are not of this tour. */
export function lightTable(write, { lights }) {
  write('');
  write(`  ${fit('light', 20)}${right('tour')}${right('board')}${right('others')}${right('in all')}`);
  for (const light of ORDER.filter((name) => lights[name])) {
    const { own, listed, others, board } = lights[light];
    const sign = own === listed && board === own + others ? '' : '  ✗';
    write(`  ${fit(both('lights', light), 20)}${right(own)}${right(listed)}${right(others)}${right(board)}${sign}`);
  }
  write('');
}

function row(write, name, value, remark = '') {
  write(`  ${fit(name, 20)}${right(value)}   ${remark}`.trimEnd());
}

function right(value) {
  return String(value).padStart(9);
}
