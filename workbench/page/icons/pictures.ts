/** Pictures the page draws, by our own names, from Fluent's icon set (MIT): inline, since the page loads nothing from elsewhere. */
import add from '../../../icons/fluent/add_20_regular.svg';
import airplane from '../../../icons/fluent/airplane_20_regular.svg';
import alert from '../../../icons/fluent/alert_20_regular.svg';
import alertSnooze from '../../../icons/fluent/alert_snooze_20_regular.svg';
import apps from '../../../icons/fluent/apps_20_regular.svg';
import archive from '../../../icons/fluent/archive_20_regular.svg';
import arrowClockwise from '../../../icons/fluent/arrow_clockwise_20_regular.svg';
import arrowForward from '../../../icons/fluent/arrow_forward_20_regular.svg';
import arrowLeft from '../../../icons/fluent/arrow_left_20_regular.svg';
import arrowReply from '../../../icons/fluent/arrow_reply_20_regular.svg';
import arrowUndo from '../../../icons/fluent/arrow_undo_20_regular.svg';
import attach from '../../../icons/fluent/attach_20_regular.svg';
import bed from '../../../icons/fluent/bed_20_regular.svg';
import bookmark from '../../../icons/fluent/bookmark_20_regular.svg';
import building from '../../../icons/fluent/building_20_regular.svg';
import buildingShop from '../../../icons/fluent/building_shop_20_regular.svg';
import calendar from '../../../icons/fluent/calendar_20_regular.svg';
import cart from '../../../icons/fluent/cart_20_regular.svg';
import chat from '../../../icons/fluent/chat_20_regular.svg';
import checkmark from '../../../icons/fluent/checkmark_20_regular.svg';
import checkmarkCircle from '../../../icons/fluent/checkmark_circle_20_regular.svg';
import chevronDown from '../../../icons/fluent/chevron_down_20_regular.svg';
import chevronRight from '../../../icons/fluent/chevron_right_20_regular.svg';
import chevronUp from '../../../icons/fluent/chevron_up_20_regular.svg';
import circle from '../../../icons/fluent/circle_20_regular.svg';
import clock from '../../../icons/fluent/clock_20_regular.svg';
import clockPause from '../../../icons/fluent/clock_pause_20_regular.svg';
import deleteIcon from '../../../icons/fluent/delete_20_regular.svg';
import dismiss from '../../../icons/fluent/dismiss_20_regular.svg';
import document from '../../../icons/fluent/document_20_regular.svg';
import drafts from '../../../icons/fluent/drafts_20_regular.svg';
import edit from '../../../icons/fluent/edit_20_regular.svg';
import errorCircle from '../../../icons/fluent/error_circle_20_regular.svg';
import eye from '../../../icons/fluent/eye_20_regular.svg';
import flag from '../../../icons/fluent/flag_20_regular.svg';
import food from '../../../icons/fluent/food_20_regular.svg';
import gridDots from '../../../icons/fluent/grid_dots_20_regular.svg';
import history from '../../../icons/fluent/history_20_regular.svg';
import hourglass from '../../../icons/fluent/hourglass_20_regular.svg';
import image from '../../../icons/fluent/image_20_regular.svg';
import info from '../../../icons/fluent/info_20_regular.svg';
import link from '../../../icons/fluent/link_20_regular.svg';
import list from '../../../icons/fluent/list_20_regular.svg';
import location from '../../../icons/fluent/location_20_regular.svg';
import lockClosed from '../../../icons/fluent/lock_closed_20_regular.svg';
import mail from '../../../icons/fluent/mail_20_regular.svg';
import mailInbox from '../../../icons/fluent/mail_inbox_20_regular.svg';
import mailRead from '../../../icons/fluent/mail_read_20_regular.svg';
import mailUnread from '../../../icons/fluent/mail_unread_20_regular.svg';
import mention from '../../../icons/fluent/mention_20_regular.svg';
import money from '../../../icons/fluent/money_20_regular.svg';
import moreVertical from '../../../icons/fluent/more_vertical_20_regular.svg';
import navigation from '../../../icons/fluent/navigation_20_regular.svg';
import note from '../../../icons/fluent/note_20_regular.svg';
import numberSymbol from '../../../icons/fluent/number_symbol_20_regular.svg';
import openIcon from '../../../icons/fluent/open_20_regular.svg';
import pause from '../../../icons/fluent/pause_20_regular.svg';
import people from '../../../icons/fluent/people_20_regular.svg';
import peopleTeam from '../../../icons/fluent/people_team_20_regular.svg';
import person from '../../../icons/fluent/person_20_regular.svg';
import personAdd from '../../../icons/fluent/person_add_20_regular.svg';
import personAvailable from '../../../icons/fluent/person_available_20_regular.svg';
import personCircle from '../../../icons/fluent/person_circle_20_regular.svg';
import personDelete from '../../../icons/fluent/person_delete_20_regular.svg';
import phone from '../../../icons/fluent/phone_20_regular.svg';
import playCircle from '../../../icons/fluent/play_circle_20_regular.svg';
import question from '../../../icons/fluent/question_20_regular.svg';
import questionCircle from '../../../icons/fluent/question_circle_20_regular.svg';
import search from '../../../icons/fluent/search_20_regular.svg';
import seat from '../../../icons/fluent/seat_20_regular.svg';
import send from '../../../icons/fluent/send_20_regular.svg';
import settings from '../../../icons/fluent/settings_20_regular.svg';
import snooze from '../../../icons/fluent/snooze_20_regular.svg';
import starFilled from '../../../icons/fluent/star_20_filled.svg';
import star from '../../../icons/fluent/star_20_regular.svg';
import tag from '../../../icons/fluent/tag_20_regular.svg';
import textBulletList from '../../../icons/fluent/text_bullet_list_20_regular.svg';
import ticketDiagonal from '../../../icons/fluent/ticket_diagonal_20_regular.svg';
import timer from '../../../icons/fluent/timer_20_regular.svg';
import vehicleBus from '../../../icons/fluent/vehicle_bus_20_regular.svg';
import vehicleCar from '../../../icons/fluent/vehicle_car_20_regular.svg';
import vehicleSubway from '../../../icons/fluent/vehicle_subway_20_regular.svg';
import video from '../../../icons/fluent/video_20_regular.svg';
import warning from '../../../icons/fluent/warning_20_regular.svg';

/** Paths of a 20 by 20 picture. */
export const pictures = {
  add,
  airplane,
  alert,
  alertSnooze,
  apps,
  archive,
  arrowClockwise,
  arrowForward,
  arrowLeft,
  arrowReply,
  arrowUndo,
  attach,
  bed,
  bookmark,
  building,
  buildingShop,
  calendar,
  cart,
  chat,
  checkmark,
  checkmarkCircle,
  chevronDown,
  chevronRight,
  chevronUp,
  circle,
  clock,
  clockPause,
  delete: deleteIcon,
  dismiss,
  document,
  drafts,
  edit,
  errorCircle,
  eye,
  flag,
  food,
  gridDots,
  history,
  hourglass,
  image,
  info,
  link,
  list,
  location,
  lockClosed,
  mail,
  mailInbox,
  mailRead,
  mailUnread,
  mention,
  money,
  moreVertical,
  navigation,
  note,
  numberSymbol,
  open: openIcon,
  pause,
  people,
  peopleTeam,
  person,
  personAdd,
  personAvailable,
  personCircle,
  personDelete,
  phone,
  playCircle,
  question,
  questionCircle,
  search,
  seat,
  send,
  settings,
  snooze,
  star,
  tag,
  textBulletList,
  ticketDiagonal,
  timer,
  vehicleBus,
  vehicleCar,
  vehicleSubway,
  video,
  warning,
  starFilled,
};

export type Picture = keyof typeof pictures;
