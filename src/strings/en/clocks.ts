/** Clocks and the account behind each of them. */

export const clocks = {
  clock: { firstResponse: 'First response', nextResponse: 'Next response', resolution: 'Resolution' },
  clockDue: (left: string, when: string) => `due in ${left}, ${when}`,
  clockOverdue: (late: string) => `overdue by ${late}`,
  clockPaused: (left: string) => `paused, ${left} left`,
  clockPausedOver: (late: string) => `paused, ${late} over`,
  clocks: 'Clocks',
  clocksOver: (met: number, missed: number, ended: number) =>
    [
      ...(met > 0 ? [`${met} met`] : []),
      ...(missed > 0 ? [`${missed} missed`] : []),
      ...(ended > 0 ? [`${ended} closed without a reply`] : []),
    ].join(', '),
  clockFault: 'This clock runs outside the years the calendar covers. Rebuild Docket with newer time zone data.',
  clockWhy: 'Why?',
  clockWhySays: 'Why? How this clock was calculated',
  clockOwnTime: (when: string, offset: string) => `In your time (UTC${offset}), it is due ${when}.`,
  clocksAt: (when: string, zone: string) => `As of ${when} (${zone})`,
  clocksAsOf: 'At another time',
  clocksAsOfShow: 'Show',
  clocksDesk: 'As it was then',
  clocksNotShown: (n: number) =>
    n === 1 ? '1 earlier clock is not shown here.' : `${n} earlier clocks are not shown here.`,
  noClocks: 'No policy applies here: none was in force when this conversation began, or none matches it.',
  backToConversation: 'Back to the conversation',
  dueIn: (left: string) => `due in ${left}`,
  overdueBy: (late: string) => `overdue by ${late}`,
};
