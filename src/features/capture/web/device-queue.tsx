import type { Visit } from '~/platform/http/visit'

/** What the script needs to know of the page: where to send, in which words to tell. */
const deviceSettings = (visit: Visit, code: string, way: 'phone' | 'row'): string =>
  JSON.stringify({
    code,
    way,
    to: visit.href(`/mote/${code}/lappar`),
    receipt: visit.href('/kvitto/'),
    undo: visit.href(`/mote/${code}/angra`),
    scope: visit.href('/mote/'),
    words: {
      waiting: visit.t('capture.device.waiting', { n: '{n}' }),
      refused: visit.t('capture.device.refused', { n: '{n}' }),
      saved: visit.t('capture.device.saved', { n: '{n}' }),
      offline: visit.t('capture.device.offline'),
      full: visit.t('capture.device.full'),
      empty: visit.t('contributions.error.empty'),
      long: visit.t('contributions.error.too-long'),
      undone: visit.t('capture.undo.done'),
      late: visit.t('capture.undo.too-late'),
      unsure: visit.t('capture.device.unsure'),
      unreadable: visit.t('site.error.400.title'),
    },
  })

/** What waits on this device, filled in by the script. Without a script every note is sent at once. */
export const DeviceQueue = ({ visit, code, way }: { visit: Visit; code: string; way: 'phone' | 'row' }) => (
  <div data-queue={deviceSettings(visit, code, way)}>
    <p role="status" data-queue-status></p>
    <div class="buttons" data-queue-tools hidden>
      <button class="button small" type="button" data-send-now>
        {visit.s('capture.device.send-now')}
      </button>
      <button class="button secondary small" type="button" data-backup>
        {visit.s('capture.device.backup')}
      </button>
    </div>
    <section data-refused hidden aria-label={visit.t('capture.device.refused-title')}>
      <h2>{visit.s('capture.device.refused-title')}</h2>
      <ul class="plain"></ul>
      <template>
        <li class="inspel">
          <p class="wrong"></p>
          <label>
            {visit.s('capture.device.refused-text')}
            <textarea rows={3} dir="auto"></textarea>
          </label>
          <div class="buttons">
            <button class="button small" type="button" data-again>
              {visit.s('capture.device.again')}
            </button>
            <button class="button secondary small" type="button" data-drop>
              {visit.s('capture.device.drop')}
            </button>
          </div>
        </li>
      </template>
    </section>
    <section data-taken hidden aria-label={visit.t('capture.device.taken-title')}>
      <h2>{visit.s('capture.device.taken-title')}</h2>
      <ul class="plain"></ul>
      <template>
        <li class="inspel">
          <p class="said" dir="auto"></p>
          <p class="muted" data-state></p>
          <p class="buttons">
            <a hidden>{visit.s('capture.saved.receipt')}</a>
            <button class="button secondary small" type="button" data-undo>
              {visit.s('capture.undo.button')}
            </button>
          </p>
        </li>
      </template>
    </section>
    <script type="module" src="/tillgangar/capture.js" />
  </div>
)

/** Only who ticks it has what stands in the box kept on the device. Shown by the script. */
export const KeepDraft = ({ visit }: { visit: Visit }) => (
  <div data-draft hidden>
    <label class="choice">
      <input type="checkbox" />
      <span>{visit.s('capture.device.keep-draft')}</span>
    </label>
  </div>
)
