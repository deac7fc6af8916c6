/** The part of google.apps.card.v1 the side panel draws. `parse.ts` makes sure a card is of this form. */

export interface Action {
  function: string;
  parameters?: { key: string; value?: string }[];
  loadIndicator?: 'SPINNER' | 'NONE';
  persistValues?: boolean;
  requiredWidgets?: string[];
  allWidgetsAreRequired?: boolean;
}

export interface OpenLink {
  url: string;
  openAs?: 'FULL_SIZE' | 'OVERLAY';
  onClose?: 'NOTHING' | 'RELOAD';
}

/** Exactly one of them. */
export interface OnClick {
  action?: Action;
  openLink?: OpenLink;
  openDynamicLinkAction?: Action;
}

export interface Icon {
  knownIcon?: string;
  iconUrl?: string;
  materialIcon?: { name: string; fill?: boolean; weight?: number; grade?: number };
  altText?: string;
  imageType?: 'SQUARE' | 'CIRCLE';
}

/** Shares from 0 to 1. */
export interface Color {
  red?: number;
  green?: number;
  blue?: number;
  alpha?: number;
}

export interface Button {
  text?: string;
  icon?: Icon;
  color?: Color;
  onClick: OnClick;
  disabled?: boolean;
  altText?: string;
  type?: 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';
}

export interface SwitchControl {
  name: string;
  value?: string;
  selected?: boolean;
  onChangeAction?: Action;
  controlType?: 'SWITCH' | 'CHECK_BOX';
}

export interface DecoratedText {
  startIcon?: Icon;
  topLabel?: string;
  /** Markup of `text.ts`. */
  text: string;
  wrapText?: boolean;
  bottomLabel?: string;
  onClick?: OnClick;
  button?: Button;
  switchControl?: SwitchControl;
  endIcon?: Icon;
}

export interface TextInput {
  name: string;
  label?: string;
  hintText?: string;
  value?: string;
  type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  onChangeAction?: Action;
  initialSuggestions?: { items: { text: string }[] };
  autoCompleteAction?: Action;
  validation?: { characterLimit?: number; inputType?: 'TEXT' | 'INTEGER' | 'FLOAT' | 'EMAIL' };
}

export interface SelectionItem {
  text: string;
  value?: string;
  selected?: boolean;
  startIconUri?: string;
  bottomText?: string;
}

export interface SelectionInput {
  name: string;
  label?: string;
  type: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  items: SelectionItem[];
  onChangeAction?: Action;
  multiSelectMaxSelectedItems?: number;
}

export interface DateTimePicker {
  name: string;
  label?: string;
  type: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY';
  /** Decimal epoch milliseconds; for a time of day, milliseconds since midnight. */
  valueMsEpoch?: string;
  /** Minutes; absent: the person's own time zone. */
  timezoneOffsetDate?: number;
  onChangeAction?: Action;
}

export interface Image {
  imageUrl: string;
  altText: string;
  onClick?: OnClick;
}

export interface GridItem {
  id?: string;
  title?: string;
  subtitle?: string;
  image?: { imageUri: string; altText?: string };
  layout?: 'TEXT_BELOW' | 'TEXT_ABOVE';
}

export interface Grid {
  title?: string;
  items: GridItem[];
  columnCount?: number;
  onClick?: OnClick;
}

/** Exactly one of them. */
export interface Widget {
  textParagraph?: { text: string };
  decoratedText?: DecoratedText;
  buttonList?: { buttons: Button[] };
  textInput?: TextInput;
  selectionInput?: SelectionInput;
  dateTimePicker?: DateTimePicker;
  divider?: Record<string, never>;
  image?: Image;
  grid?: Grid;
}

export interface Section {
  /** Markup of `text.ts`. */
  header?: string;
  widgets: Widget[];
  collapsible?: boolean;
  uncollapsibleWidgetsCount?: number;
}

export interface Header {
  title: string;
  subtitle?: string;
  imageType?: 'SQUARE' | 'CIRCLE';
  imageUrl?: string;
  imageAltText?: string;
}

export interface Card {
  name?: string;
  header?: Header;
  peekCardHeader?: Header;
  sectionDividerStyle?: 'SOLID_DIVIDER' | 'NO_DIVIDER';
  sections?: Section[];
  cardActions?: { actionLabel: string; onClick: OnClick }[];
  fixedFooter?: { primaryButton: Button; secondaryButton?: Button };
}

/** What a person can fill in, whatever widget it sits in. */
export type Field =
  | { kind: 'text'; name: string; field: TextInput }
  | { kind: 'selection'; name: string; field: SelectionInput }
  | { kind: 'moment'; name: string; field: DateTimePicker }
  | { kind: 'switch'; name: string; field: SwitchControl };
