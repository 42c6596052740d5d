import type { GridPath, IncidentRow, LimitView, Matter, OrderRow } from '@/api/types'
import type { Counted } from '@/time/countdown'
import { countedOf } from './counted'

/** One matter on one line of a list, whatever kind of row the server sent. */
export interface MatterLine {
  id: string
  caseNumber: string
  stage: string
  what: string
  where: string
  who?: string
  text?: string
  limit?: Counted
  /** Said instead of a limit while none runs yet. */
  reportedAt?: string
}

/** 海棠街道 海棠社区 第三网格 5号楼 */
export function placeName(path?: GridPath | null, address?: string | null): string {
  const names = path ? [path.subDistrictName, path.communityName, path.gridName, path.buildingName] : [address]
  return names.filter(Boolean).join(' ')
}

/** The same without its sub-district, where a line is too short for the whole path. */
export function within(where: string): string {
  const [, ...rest] = where.split(' ')
  return rest.length > 1 ? rest.join(' ') : where
}

const counted = (limit?: LimitView | null): Counted | undefined => limit ?? undefined

export const lineOfMatter = (row: Matter): MatterLine => ({
  id: row.id,
  caseNumber: row.caseNumber,
  stage: row.stage,
  what: row.categoryName,
  where: row.where,
  who: row.unitName,
  limit: countedOf(row),
  reportedAt: row.reportedAt,
})

export const lineOfIncident = (row: IncidentRow): MatterLine => ({
  id: row.id,
  caseNumber: row.caseNumber,
  stage: row.stage,
  what: row.categoryName,
  where: placeName(row.path, row.address),
  text: row.text,
  limit: counted(row.limit),
  reportedAt: row.reportedAt,
})

/** An order opens its matter; its own stage is what its window works by. */
export const lineOfOrder = (row: OrderRow): MatterLine => ({
  id: row.incident,
  caseNumber: row.caseNumber,
  stage: row.stage,
  what: row.categoryName,
  where: placeName(row.path, row.address),
  who: row.handlerName,
  text: row.text,
  limit: counted(row.limit),
})
