import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Passkeys need a script: the browser speaks with the authenticator. Forms that need it show themselves here. */
const post = async (path: string, body?: unknown): Promise<Record<string, never>> => {
  const init: RequestInit = { method: 'POST', headers: { accept: 'application/json' } }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { accept: 'application/json', 'content-type': 'application/json' }
  }
  const answer = await fetch(path, init)
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

const enliven = (id: string, work: (form: HTMLFormElement) => Promise<unknown>): void => {
  const form = document.getElementById(id)
  if (!(form instanceof HTMLFormElement) || !window.PublicKeyCredential) return
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const trouble = form.querySelector<HTMLElement>('[role=status]')
    if (trouble) trouble.hidden = true
    try {
      const { next } = await post(form.action, await work(form))
      if (next) location.assign(next)
    } catch {
      if (trouble) trouble.hidden = false
    }
  })
}

enliven('passkey', async (form) =>
  startAuthentication({ optionsJSON: (await post(`${form.action}/fraga`)) as never }),
)
enliven('new-passkey', async (form) => ({
  label: new FormData(form).get('namn'),
  response: await startRegistration({ optionsJSON: (await post(`${form.action}/fraga`)) as never }),
}))
