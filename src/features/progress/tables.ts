import '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    action: {
      id: string
      processId: string
      slug: string
      title: string
      text: string
      responsible: string
      state: 'planned' | 'ongoing' | 'done'
      startsOn: string
      endsOn: string
      publishedAt: Date | null
    }
    actionPassage: { actionId: string; passageId: string }
    indicator: {
      id: string
      actionId: string
      name: string
      unit: string
      source: string
      baselineValue: number
      baselineOn: string
      targetValue: number
      targetOn: string
    }
    indicatorValue: {
      id: string
      indicatorId: string
      measuredOn: string
      value: number
      note: string | null
      recordedBy: string | null
    }
    money: {
      id: string
      actionId: string
      amountSek: number
      funder: string
      recipient: string
      municipalityCode: string | null
      decidedOn: string
      purpose: string
      recordedBy: string | null
    }
  }
}
