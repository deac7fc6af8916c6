import type { TemplateWords } from '../../templates/types';

export const templateWords: TemplateWords = {
  greeting: { morning: 'Guten Morgen', day: 'Guten Tag', evening: 'Guten Abend' },
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  months: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
    ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  ],
  date: (weekday, day, month) => `${weekday}, ${day}. ${month}`,
};
