let answer: boolean | undefined

/** Whether this browser can draw vector tiles. Old machines and remote desktops often cannot; they get pictures. */
export function drawsVectors(): boolean {
  answer ??= !!document.createElement('canvas').getContext('webgl2')
  return answer
}
