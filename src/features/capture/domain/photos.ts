export type PhotoState = 'not' | 'partly' | 'done' | 'checked'

/** How far a picture has come: nothing typed, something, all, and compared by somebody else. */
export const photoState = (photo: {
  transcribedAt: Date | null
  checkedAt: Date | null
  notes: number | null
}): PhotoState => {
  if (photo.checkedAt) return 'checked'
  if (photo.transcribedAt) return 'done'
  return (photo.notes ?? 0) > 0 ? 'partly' : 'not'
}

/** How many pictures one sending may hold, and what they may weigh together. */
export const PHOTOS_MAX = 12
