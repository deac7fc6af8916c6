/** Fluent's pictures, one by one, so that only those in use are in the bundle. */
import alert from '@fluentui/svg-icons/icons/alert_20_regular.svg';
import list from '@fluentui/svg-icons/icons/apps_list_20_regular.svg';
import back from '@fluentui/svg-icons/icons/arrow_left_20_regular.svg';
import undo from '@fluentui/svg-icons/icons/arrow_undo_20_regular.svg';
import closed from '@fluentui/svg-icons/icons/checkmark_circle_20_regular.svg';
import down from '@fluentui/svg-icons/icons/chevron_down_20_regular.svg';
import on from '@fluentui/svg-icons/icons/chevron_right_20_regular.svg';
import up from '@fluentui/svg-icons/icons/chevron_up_20_regular.svg';
import open from '@fluentui/svg-icons/icons/circle_20_regular.svg';
import clock from '@fluentui/svg-icons/icons/clock_20_regular.svg';
import snoozed from '@fluentui/svg-icons/icons/clock_alarm_20_regular.svg';
import dismiss from '@fluentui/svg-icons/icons/dismiss_20_regular.svg';
import problem from '@fluentui/svg-icons/icons/error_circle_20_regular.svg';
import waiting from '@fluentui/svg-icons/icons/hourglass_20_regular.svg';
import mail from '@fluentui/svg-icons/icons/mail_20_regular.svg';
import fresh from '@fluentui/svg-icons/icons/mail_unread_20_regular.svg';
import ask from '@fluentui/svg-icons/icons/mention_20_regular.svg';
import note from '@fluentui/svg-icons/icons/note_20_regular.svg';
import window from '@fluentui/svg-icons/icons/open_20_regular.svg';
import person from '@fluentui/svg-icons/icons/person_20_regular.svg';
import unassigned from '@fluentui/svg-icons/icons/person_prohibited_20_regular.svg';
import sent from '@fluentui/svg-icons/icons/send_20_regular.svg';
import tag from '@fluentui/svg-icons/icons/tag_20_regular.svg';
import type { Icon as RowIcon } from '../../src/words/screen';

/** The pane's own controls have pictures besides those that rows name. */
export type Picture = RowIcon | 'back' | 'down' | 'up' | 'on' | 'dismiss' | 'problem' | 'window';

const pictures: Record<Picture, string[]> = {
  alert,
  ask,
  back,
  clock,
  closed,
  dismiss,
  down,
  list,
  mail,
  new: fresh,
  note,
  on,
  open,
  person,
  problem,
  sent,
  snoozed,
  tag,
  unassigned,
  undo,
  up,
  waiting,
  window,
};

/** Decoration in the colour of the text; whoever shows it names it in words. */
export function Icon({ picture }: { picture: Picture }) {
  return (
    <svg class={`icon icon-${picture}`} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      {pictures[picture].map((path) => (
        <path key={path} d={path} fill="currentColor" />
      ))}
    </svg>
  );
}
