/** Fluent's pictures, one by one, so that only those in use are in the bundle. */
import alert from '../../icons/fluent/alert_20_regular.svg';
import list from '../../icons/fluent/apps_list_20_regular.svg';
import back from '../../icons/fluent/arrow_left_20_regular.svg';
import undo from '../../icons/fluent/arrow_undo_20_regular.svg';
import closed from '../../icons/fluent/checkmark_circle_20_regular.svg';
import down from '../../icons/fluent/chevron_down_20_regular.svg';
import on from '../../icons/fluent/chevron_right_20_regular.svg';
import up from '../../icons/fluent/chevron_up_20_regular.svg';
import open from '../../icons/fluent/circle_20_regular.svg';
import clock from '../../icons/fluent/clock_20_regular.svg';
import snoozed from '../../icons/fluent/clock_alarm_20_regular.svg';
import dismiss from '../../icons/fluent/dismiss_20_regular.svg';
import problem from '../../icons/fluent/error_circle_20_regular.svg';
import waiting from '../../icons/fluent/hourglass_20_regular.svg';
import mail from '../../icons/fluent/mail_20_regular.svg';
import fresh from '../../icons/fluent/mail_unread_20_regular.svg';
import ask from '../../icons/fluent/mention_20_regular.svg';
import note from '../../icons/fluent/note_20_regular.svg';
import window from '../../icons/fluent/open_20_regular.svg';
import person from '../../icons/fluent/person_20_regular.svg';
import unassigned from '../../icons/fluent/person_prohibited_20_regular.svg';
import sent from '../../icons/fluent/send_20_regular.svg';
import tag from '../../icons/fluent/tag_20_regular.svg';
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

/** Decoration in the colour of the text; the text beside it must say what it means. */
export function Icon({ picture }: { picture: Picture }) {
  return (
    <svg class={`icon icon-${picture}`} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      {pictures[picture].map((path) => (
        <path key={path} d={path} fill="currentColor" />
      ))}
    </svg>
  );
}
