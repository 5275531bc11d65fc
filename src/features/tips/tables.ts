import '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    tipLink: {
      id: string
      name: string
      tokenHash: Buffer
      madeBy: string | null
      madeAt: Date
      closedAt: Date | null
    }
    tip: {
      id: string
      idempotencyKey: string
      source: 'staff' | 'link' | 'mail'
      staffId: string | null
      linkId: string | null
      what: string
      whoNotices: string
      happensWhen: string
      municipalityCode: string | null
      pictureId: string | null
      credit: string
      replyTo: string | null
      statusHash: Buffer
      receivedAt: Date
      editorId: string | null
      answerBy: Date
      answeredAt: Date | null
      answer: 'story' | 'later' | 'no' | null
      answerText: string | null
      storyId: string | null
      toldAt: Date | null
    }
  }
}
