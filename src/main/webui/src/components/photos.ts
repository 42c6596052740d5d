import { send } from '@/api/http'
import type { Attachment } from '@/api/types'

/** Longest side of what is sent, in pixels: enough to read a number plate, small enough for a weak network. */
const LONGEST = 2560

export const photoUrl = (id: string) => `/api/v1/attachments/${id}`
export const thumbnailUrl = (id: string) => `/api/v1/attachments/${id}/thumbnail`

/** Makes a big photo smaller before it is sent; a picture that the browser cannot read goes as it is and the server judges. */
async function lighter(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file)
    const factor = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    if (factor === 1 && file.size < 1_500_000) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * factor)
    canvas.height = Math.round(picture.height * factor)
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? file), 'image/jpeg', 0.88))
  } catch {
    return file
  }
}

export async function upload(file: File): Promise<Attachment> {
  const form = new FormData()
  form.append('file', await lighter(file), file.name || 'photo.jpg')
  const response = await send('/api/v1/attachments', { method: 'POST', body: form })
  return (await response.json()) as Attachment
}
