import type { LocationQuery } from 'vue-router'
import { send } from '@/api/http'

export const LEDGERS = ['live', 'suspended', 'supervised', 'disputed', 'zero-check'] as const
export type LedgerName = (typeof LEDGERS)[number]

/** What of the address narrows a ledger. */
export const LEDGER_FILTERS = ['q', 'light', 'stage', 'area', 'unit', 'category', 'from', 'to', 'show', 'month', 'sort'] as const

export const SORTS: Record<LedgerName, string[]> = {
  live: ['due', 'newest', 'number'],
  suspended: ['due', 'examine', 'newest', 'number'],
  supervised: ['due', 'newest', 'number'],
  disputed: ['due', 'newest', 'number'],
  'zero-check': ['due', 'number'],
}

export const SHOWS = ['open', 'settled', 'all'] as const

export function ledgerOf(query: LocationQuery): LedgerName {
  return LEDGERS.find((name) => name === query.tab) ?? 'live'
}

export function filterOf(query: LocationQuery): Record<string, string | undefined> {
  return Object.fromEntries(LEDGER_FILTERS.map((name) => [name, query[name]?.toString() || undefined]))
}

/** Asks for the workbook under the filter and hands it to the browser under the name that the server gave it. */
export async function takeOut(ledger: LedgerName, filter: Record<string, string | undefined>): Promise<void> {
  const query = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const answer = await send(`/api/v1/ledgers/${ledger}/exports?${query}`, { method: 'POST', headers: { Accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/problem+json' } })
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? `${ledger}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
