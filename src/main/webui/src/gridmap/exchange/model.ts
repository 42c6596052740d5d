import type { FoundLayer, NewReading, Upload } from '@/api/types'
import { guessFields, guessTier, type FieldRole } from './guess'

type LayerMapping = NewReading['layers'][number]

export type Mapping = Partial<Record<FieldRole, string>>

/** One layer of one file, and how it shall be read. */
export interface LayerChoice {
  upload: string
  fileName: string
  format: string
  found: FoundLayer
  taken: boolean
  /** Empty: the length of each code says it. */
  tier: string
  /** Empty: as inspected. */
  encoding: string
  crs: string
  axes: 'EAST_NORTH' | 'NORTH_EAST'
  fields: Mapping
}

export function choicesOf(upload: Upload): LayerChoice[] {
  return (upload.inspection?.layers ?? []).map((found) => {
    const fields = guessFields(found.fields)
    const codes = found.fields.find((field) => field.name === fields.code)?.samples ?? []
    return {
      upload: upload.id,
      fileName: upload.fileName,
      format: upload.inspection!.format,
      found,
      taken: true,
      tier: guessTier(codes) ?? '',
      encoding: '',
      crs: '',
      axes: 'EAST_NORTH',
      fields,
    }
  })
}

/** What still has to be said before a layer can be read. */
export function lackOf(choice: LayerChoice): 'code' | 'name' | 'crs' | undefined {
  if (!choice.fields.code) return 'code'
  if (!choice.fields.name) return 'name'
  return choice.crs || choice.found.crs.crs ? undefined : 'crs'
}

/** A layer as the server wants it; what was left as inspected is not sent. */
export function mappingOf(choice: LayerChoice): LayerMapping {
  const { fields } = choice
  return {
    upload: choice.upload,
    layer: choice.found.number,
    tier: (choice.tier || undefined) as LayerMapping['tier'],
    code: fields.code ?? '',
    name: fields.name ?? '',
    parent: fields.parent || undefined,
    floors: fields.floors || undefined,
    address: fields.address || undefined,
    crs: choice.crs || undefined,
    axes: choice.axes === 'EAST_NORTH' ? undefined : choice.axes,
    encoding: choice.encoding || undefined,
  }
}
