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
      ...(ended > 0 ? [`${ended} without a verdict`] : []),
    ].join(', '),
  clockFault: 'This clock leaves the years the calendar was built for. Rebuild Docket with newer zone data.',
  clockWhy: 'Why?',
  clockWhySays: 'Why? How this clock was reckoned',
  clockOwnTime: (when: string, offset: string) => `By your own clock (UTC${offset}) it is due at ${when}.`,
  clocksAt: (when: string, zone: string) => `As of ${when} (${zone})`,
  clocksAsOf: 'As of another moment',
  clocksAsOfShow: 'Show',
  clocksDesk: 'How it stood',
  clocksNotShown: (n: number) =>
    n === 1 ? '1 earlier clock is not shown here.' : `${n} earlier clocks are not shown here.`,
  noClocks: 'No policy promises anything here: none was in force when this conversation began, or none fits it.',
  backToConversation: 'Back to the conversation',
  dueIn: (left: string) => `due in ${left}`,
  overdueBy: (late: string) => `overdue by ${late}`,
};
