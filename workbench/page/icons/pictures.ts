/** Pictures the page draws, by our own names, from Fluent's icon set (MIT): inline, since the page loads nothing from elsewhere. */
import add from '@fluentui/svg-icons/icons/add_20_regular.svg';
import airplane from '@fluentui/svg-icons/icons/airplane_20_regular.svg';
import alert from '@fluentui/svg-icons/icons/alert_20_regular.svg';
import alertSnooze from '@fluentui/svg-icons/icons/alert_snooze_20_regular.svg';
import apps from '@fluentui/svg-icons/icons/apps_20_regular.svg';
import archive from '@fluentui/svg-icons/icons/archive_20_regular.svg';
import arrowClockwise from '@fluentui/svg-icons/icons/arrow_clockwise_20_regular.svg';
import arrowForward from '@fluentui/svg-icons/icons/arrow_forward_20_regular.svg';
import arrowLeft from '@fluentui/svg-icons/icons/arrow_left_20_regular.svg';
import arrowReply from '@fluentui/svg-icons/icons/arrow_reply_20_regular.svg';
import arrowUndo from '@fluentui/svg-icons/icons/arrow_undo_20_regular.svg';
import attach from '@fluentui/svg-icons/icons/attach_20_regular.svg';
import bed from '@fluentui/svg-icons/icons/bed_20_regular.svg';
import bookmark from '@fluentui/svg-icons/icons/bookmark_20_regular.svg';
import building from '@fluentui/svg-icons/icons/building_20_regular.svg';
import buildingShop from '@fluentui/svg-icons/icons/building_shop_20_regular.svg';
import calendar from '@fluentui/svg-icons/icons/calendar_20_regular.svg';
import cart from '@fluentui/svg-icons/icons/cart_20_regular.svg';
import chat from '@fluentui/svg-icons/icons/chat_20_regular.svg';
import checkmark from '@fluentui/svg-icons/icons/checkmark_20_regular.svg';
import checkmarkCircle from '@fluentui/svg-icons/icons/checkmark_circle_20_regular.svg';
import chevronDown from '@fluentui/svg-icons/icons/chevron_down_20_regular.svg';
import chevronRight from '@fluentui/svg-icons/icons/chevron_right_20_regular.svg';
import chevronUp from '@fluentui/svg-icons/icons/chevron_up_20_regular.svg';
import circle from '@fluentui/svg-icons/icons/circle_20_regular.svg';
import clock from '@fluentui/svg-icons/icons/clock_20_regular.svg';
import clockPause from '@fluentui/svg-icons/icons/clock_pause_20_regular.svg';
import deleteIcon from '@fluentui/svg-icons/icons/delete_20_regular.svg';
import dismiss from '@fluentui/svg-icons/icons/dismiss_20_regular.svg';
import document from '@fluentui/svg-icons/icons/document_20_regular.svg';
import drafts from '@fluentui/svg-icons/icons/drafts_20_regular.svg';
import edit from '@fluentui/svg-icons/icons/edit_20_regular.svg';
import errorCircle from '@fluentui/svg-icons/icons/error_circle_20_regular.svg';
import eye from '@fluentui/svg-icons/icons/eye_20_regular.svg';
import flag from '@fluentui/svg-icons/icons/flag_20_regular.svg';
import food from '@fluentui/svg-icons/icons/food_20_regular.svg';
import gridDots from '@fluentui/svg-icons/icons/grid_dots_20_regular.svg';
import history from '@fluentui/svg-icons/icons/history_20_regular.svg';
import hourglass from '@fluentui/svg-icons/icons/hourglass_20_regular.svg';
import image from '@fluentui/svg-icons/icons/image_20_regular.svg';
import info from '@fluentui/svg-icons/icons/info_20_regular.svg';
import link from '@fluentui/svg-icons/icons/link_20_regular.svg';
import list from '@fluentui/svg-icons/icons/list_20_regular.svg';
import location from '@fluentui/svg-icons/icons/location_20_regular.svg';
import lockClosed from '@fluentui/svg-icons/icons/lock_closed_20_regular.svg';
import mail from '@fluentui/svg-icons/icons/mail_20_regular.svg';
import mailInbox from '@fluentui/svg-icons/icons/mail_inbox_20_regular.svg';
import mailRead from '@fluentui/svg-icons/icons/mail_read_20_regular.svg';
import mailUnread from '@fluentui/svg-icons/icons/mail_unread_20_regular.svg';
import mention from '@fluentui/svg-icons/icons/mention_20_regular.svg';
import money from '@fluentui/svg-icons/icons/money_20_regular.svg';
import moreVertical from '@fluentui/svg-icons/icons/more_vertical_20_regular.svg';
import navigation from '@fluentui/svg-icons/icons/navigation_20_regular.svg';
import note from '@fluentui/svg-icons/icons/note_20_regular.svg';
import numberSymbol from '@fluentui/svg-icons/icons/number_symbol_20_regular.svg';
import openIcon from '@fluentui/svg-icons/icons/open_20_regular.svg';
import pause from '@fluentui/svg-icons/icons/pause_20_regular.svg';
import people from '@fluentui/svg-icons/icons/people_20_regular.svg';
import peopleTeam from '@fluentui/svg-icons/icons/people_team_20_regular.svg';
import person from '@fluentui/svg-icons/icons/person_20_regular.svg';
import personAdd from '@fluentui/svg-icons/icons/person_add_20_regular.svg';
import personAvailable from '@fluentui/svg-icons/icons/person_available_20_regular.svg';
import personCircle from '@fluentui/svg-icons/icons/person_circle_20_regular.svg';
import personDelete from '@fluentui/svg-icons/icons/person_delete_20_regular.svg';
import phone from '@fluentui/svg-icons/icons/phone_20_regular.svg';
import playCircle from '@fluentui/svg-icons/icons/play_circle_20_regular.svg';
import question from '@fluentui/svg-icons/icons/question_20_regular.svg';
import questionCircle from '@fluentui/svg-icons/icons/question_circle_20_regular.svg';
import search from '@fluentui/svg-icons/icons/search_20_regular.svg';
import seat from '@fluentui/svg-icons/icons/seat_20_regular.svg';
import send from '@fluentui/svg-icons/icons/send_20_regular.svg';
import settings from '@fluentui/svg-icons/icons/settings_20_regular.svg';
import snooze from '@fluentui/svg-icons/icons/snooze_20_regular.svg';
import starFilled from '@fluentui/svg-icons/icons/star_20_filled.svg';
import star from '@fluentui/svg-icons/icons/star_20_regular.svg';
import tag from '@fluentui/svg-icons/icons/tag_20_regular.svg';
import textBulletList from '@fluentui/svg-icons/icons/text_bullet_list_20_regular.svg';
import ticketDiagonal from '@fluentui/svg-icons/icons/ticket_diagonal_20_regular.svg';
import timer from '@fluentui/svg-icons/icons/timer_20_regular.svg';
import vehicleBus from '@fluentui/svg-icons/icons/vehicle_bus_20_regular.svg';
import vehicleCar from '@fluentui/svg-icons/icons/vehicle_car_20_regular.svg';
import vehicleSubway from '@fluentui/svg-icons/icons/vehicle_subway_20_regular.svg';
import video from '@fluentui/svg-icons/icons/video_20_regular.svg';
import warning from '@fluentui/svg-icons/icons/warning_20_regular.svg';

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
