import type { Action, ActionField } from '@/matter/actions'

/** The verbs of whistles. What they are called on the screen begins with the word of what they are done to. */
const reason: ActionField = { name: 'reason', kind: 'long', required: true }
const words: ActionField = { name: 'words', kind: 'long', required: true }

const yes = (field: string) => (values: Record<string, unknown>) => ({ ...values, [field]: values[field] === 'yes' })

export const WHISTLE_ACTIONS: Record<string, Action> = {
  'whistle-approve': {
    of: 'whistle',
    path: 'approve',
    fields: [
      { name: 'granted', kind: 'choice', choices: ['yes', 'no'], required: true },
      { ...words, required: ({ granted }) => granted === 'no', saidBy: 'granted' },
      { name: 'arriveBy', kind: 'instant' },
    ],
    body: yes('granted'),
  },
  'whistle-done': { of: 'whistle', path: 'done', fields: [words, { name: 'restReleasedBecause', kind: 'long' }] },
  'whistle-withdraw': { of: 'whistle', path: 'withdraw', fields: [reason] },
  'whistle-call': {
    of: 'whistle',
    path: 'calls',
    fields: [
      { name: 'unit', kind: 'unit', required: true },
      { name: 'lead', kind: 'choice', choices: ['no', 'yes'], required: true },
      { name: 'task', kind: 'long' },
      { name: 'arriveBy', kind: 'instant' },
    ],
    body: ({ unit, lead, task, arriveBy }) => ({ calls: [{ unit, lead: lead === 'yes', task }], arriveBy }),
  },
  'whistle-partner': { of: 'whistle', path: 'partners', fields: [{ name: 'unit', kind: 'unit', required: true }, words] },
  'whistle-answer-partner': {
    of: 'whistle',
    fields: [{ name: 'joins', kind: 'choice', choices: ['yes', 'no'], required: true }, { ...words, saidBy: 'joins' }],
    body: yes('joins'),
  },
  'report-sign': { of: 'report', path: 'sign', fields: [] },
  'report-contact': { of: 'report', path: 'contact', fields: [words] },
  'report-result': { of: 'report', path: 'result', fields: [{ name: 'result', kind: 'long', required: true }, { name: 'photos', kind: 'photos' }] },
  'report-refuse': { of: 'report', path: 'refuse', fields: [reason] },
  'report-agree': {
    of: 'report',
    path: 'agree',
    fields: [
      { name: 'limit', kind: 'choice', choices: ['ARRIVE', 'RESULT'], required: true },
      { name: 'due', kind: 'instant', required: true },
      reason,
    ],
  },
  'report-release': { of: 'report', path: 'release', fields: [reason] },
  'report-declare-refused': { of: 'report', path: 'declare-refused', fields: [words], body: (values) => ({ ...values, kind: 'REFUSED' }) },
  'report-not-come': { of: 'report', path: 'declare-refused', fields: [words], body: (values) => ({ ...values, kind: 'NOT_COME' }) },
  'report-left': { of: 'report', path: 'declare-refused', fields: [words], body: (values) => ({ ...values, kind: 'LEFT' }) },
  'report-contest': { of: 'report', path: 'contest', fields: [reason] },
  'report-lead': { of: 'report', fields: [] },
  'breach-answer': { of: 'breach', path: 'answer', fields: [words] },
  'breach-judge': {
    of: 'breach',
    path: 'judge',
    fields: [{ name: 'upheld', kind: 'choice', choices: ['yes', 'no'], required: true }, reason, { name: 'heard', kind: 'long' }],
    body: yes('upheld'),
  },
}
