import type { Words } from './words'

/** What the editor knows of its page. */
export interface Setting {
  words: Words
  /** Where a picture is sent. */
  pictureTo: string
  /** Small sizes of the pictures in the text, by id. */
  pictures: Record<string, string>
}

/** Sends a picture ahead of the text. @returns its id, or what is wrong in plain words */
export const sendPicture = async (
  { words, pictureTo, pictures }: Setting,
  file: File,
): Promise<{ id: string } | { wrong: string }> => {
  const body = new FormData()
  body.set('file', file)
  try {
    const answer = await fetch(pictureTo, { method: 'POST', body, headers: { accept: 'application/json' } })
    if (answer.status === 401) return { wrong: words('editor.signed-out') }
    const told = await answer.json()
    if (answer.status === 422) return { wrong: told.errors[0] }
    if (!answer.ok) return { wrong: words('editor.not-sent') }
    pictures[told.id] = told.url
    return { id: told.id }
  } catch {
    return { wrong: words('editor.not-sent') }
  }
}
