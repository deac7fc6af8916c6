/** What a clock says of a conversation in the message list. */
export const attentions = {
  overdue: { mark: '!Overdue', icon: 'alert' },
  'due-soon': { mark: '!Due soon', icon: 'clock' },
} as const;

export type Attention = keyof typeof attentions;

/** The most pressing first. */
export const attentionNames = Object.keys(attentions) as Attention[];

export const isAttention = (value: string): value is Attention => (attentionNames as string[]).includes(value);
