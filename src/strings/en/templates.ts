/** What templates say in this language. */
import type { TemplateWords } from '../../templates/types';

export const templateWords: TemplateWords = {
  greeting: { morning: 'Good morning', day: 'Good afternoon', evening: 'Good evening' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  date: (weekday, day, month) => `${weekday}, ${day} ${month}`,
};
