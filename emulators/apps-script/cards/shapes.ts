/**
 * The messages of google.apps.card.v1 as data: every field, what it holds, and whether Gmail's sidebar takes it. Validator,
 * builders and renderer read this one table; a test compares it with the published types.
 */

export type FieldKind =
  /** Plain text: shown as it is. */
  | 'text'
  /** Text in which Google renders a few tags: user text has to be escaped there. */
  | 'html'
  | 'boolean'
  | 'integer'
  | 'number'
  /** A 64-bit integer, in JSON a decimal string. */
  | 'int64'
  /** Https, or an image as a data address. */
  | 'imageUrl'
  | 'url'
  | { one: readonly string[] }
  | { message: string }
  | { list: string }
  | { texts: true }
  /** Part of the format, but not for an add-on in Gmail's sidebar; the reason. */
  | { never: string };

export interface Shape {
  fields: Record<string, FieldKind>;
  required?: readonly string[];
  /** Groups of which at most one field may be set. */
  oneOf?: readonly (readonly string[])[];
  /** Groups of which at least one field must be set. */
  someOf?: readonly (readonly string[])[];
}

const chat = { never: 'Chat only' } as const;
const preview = { never: 'developer preview' } as const;
const studio = { never: 'Workspace Studio only' } as const;
const imageType = { one: ['SQUARE', 'CIRCLE'] } as const;

export const shapes: Record<string, Shape> = {
  Card: {
    fields: {
      header: { message: 'CardHeader' },
      sections: { list: 'Section' },
      sectionDividerStyle: { one: ['SOLID_DIVIDER', 'NO_DIVIDER'] },
      cardActions: { list: 'CardAction' },
      name: 'text',
      fixedFooter: { message: 'CardFixedFooter' },
      displayStyle: { one: ['PEEK', 'REPLACE'] },
      peekCardHeader: { message: 'CardHeader' },
      expressionData: studio,
    },
  },
  CardHeader: {
    fields: { title: 'text', subtitle: 'text', imageType, imageUrl: 'imageUrl', imageAltText: 'text' },
    required: ['title'],
  },
  Section: {
    fields: {
      header: 'html',
      widgets: { list: 'Widget' },
      collapsible: 'boolean',
      uncollapsibleWidgetsCount: 'integer',
      collapseControl: preview,
      id: studio,
    },
    required: ['widgets'],
  },
  CardAction: {
    fields: { actionLabel: 'text', onClick: { message: 'OnClick' } },
    required: ['actionLabel', 'onClick'],
  },
  CardFixedFooter: {
    fields: { primaryButton: { message: 'Button' }, secondaryButton: { message: 'Button' } },
    required: ['primaryButton'],
  },
  Widget: {
    fields: {
      textParagraph: { message: 'TextParagraph' },
      image: { message: 'Image' },
      decoratedText: { message: 'DecoratedText' },
      buttonList: { message: 'ButtonList' },
      textInput: { message: 'TextInput' },
      selectionInput: { message: 'SelectionInput' },
      dateTimePicker: { message: 'DateTimePicker' },
      divider: { message: 'Divider' },
      grid: { message: 'Grid' },
      columns: { never: 'dialogs only' },
      carousel: preview,
      chipList: preview,
      horizontalAlignment: chat,
      eventActions: studio,
      id: studio,
      visibility: studio,
    },
    oneOf: [
      [
        'textParagraph',
        'image',
        'decoratedText',
        'buttonList',
        'textInput',
        'selectionInput',
        'dateTimePicker',
        'divider',
        'grid',
      ],
    ],
    someOf: [
      [
        'textParagraph',
        'image',
        'decoratedText',
        'buttonList',
        'textInput',
        'selectionInput',
        'dateTimePicker',
        'divider',
        'grid',
      ],
    ],
  },
  TextParagraph: { fields: { text: 'html', maxLines: preview, textSyntax: chat }, required: ['text'] },
  Image: {
    fields: { imageUrl: 'imageUrl', altText: 'text', onClick: { message: 'OnClick' } },
    required: ['imageUrl', 'altText'],
  },
  Divider: { fields: {} },
  DecoratedText: {
    fields: {
      icon: { never: 'deprecated in favour of startIcon' },
      startIcon: { message: 'Icon' },
      startIconVerticalAlignment: chat,
      topLabel: 'text',
      topLabelText: chat,
      text: 'html',
      contentText: chat,
      wrapText: 'boolean',
      bottomLabel: 'text',
      bottomLabelText: chat,
      onClick: { message: 'OnClick' },
      button: { message: 'Button' },
      switchControl: { message: 'SwitchControl' },
      endIcon: { message: 'Icon' },
    },
    required: ['text'],
    oneOf: [['button', 'switchControl', 'endIcon']],
  },
  SwitchControl: {
    fields: {
      name: 'text',
      value: 'text',
      selected: 'boolean',
      onChangeAction: { message: 'Action' },
      controlType: { one: ['SWITCH', 'CHECK_BOX'] },
    },
    required: ['name'],
  },
  ButtonList: { fields: { buttons: { list: 'Button' } }, required: ['buttons'] },
  Button: {
    fields: {
      text: 'text',
      icon: { message: 'Icon' },
      color: { message: 'Color' },
      onClick: { message: 'OnClick' },
      disabled: 'boolean',
      altText: 'text',
      type: { one: ['OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'] },
    },
    required: ['onClick'],
    someOf: [['text', 'icon']],
  },
  Color: { fields: { red: 'number', green: 'number', blue: 'number', alpha: 'number' } },
  Icon: {
    fields: {
      knownIcon: 'text',
      iconUrl: 'imageUrl',
      materialIcon: { message: 'MaterialIcon' },
      altText: 'text',
      imageType,
    },
    oneOf: [['knownIcon', 'iconUrl', 'materialIcon']],
    someOf: [['knownIcon', 'iconUrl', 'materialIcon']],
  },
  MaterialIcon: {
    fields: { name: 'text', fill: 'boolean', weight: 'integer', grade: 'integer' },
    required: ['name'],
  },
  TextInput: {
    fields: {
      name: 'text',
      label: 'text',
      hintText: 'text',
      value: 'text',
      type: { one: ['SINGLE_LINE', 'MULTIPLE_LINE'] },
      onChangeAction: { message: 'Action' },
      initialSuggestions: { message: 'Suggestions' },
      autoCompleteAction: { message: 'Action' },
      validation: { message: 'Validation' },
      placeholderText: chat,
      hostAppDataSource: studio,
    },
    required: ['name', 'label'],
  },
  Suggestions: { fields: { items: { list: 'SuggestionItem' } }, required: ['items'] },
  SuggestionItem: { fields: { text: 'text' }, required: ['text'] },
  Validation: {
    fields: { characterLimit: 'integer', inputType: { one: ['TEXT', 'INTEGER', 'FLOAT', 'EMAIL'] } },
  },
  SelectionInput: {
    fields: {
      name: 'text',
      label: 'text',
      type: { one: ['CHECK_BOX', 'RADIO_BUTTON', 'SWITCH', 'DROPDOWN', 'MULTI_SELECT'] },
      items: { list: 'SelectionItem' },
      onChangeAction: { message: 'Action' },
      multiSelectMaxSelectedItems: 'integer',
      multiSelectMinQueryLength: 'integer',
      externalDataSource: { never: 'add-ons take static items only' },
      platformDataSource: chat,
      dataSourceConfigs: chat,
      hintText: studio,
    },
    required: ['name', 'type', 'items'],
  },
  SelectionItem: {
    fields: { text: 'text', value: 'text', selected: 'boolean', startIconUri: 'imageUrl', bottomText: 'text' },
    required: ['text'],
  },
  DateTimePicker: {
    fields: {
      name: 'text',
      label: 'text',
      type: { one: ['DATE_AND_TIME', 'DATE_ONLY', 'TIME_ONLY'] },
      valueMsEpoch: 'int64',
      timezoneOffsetDate: 'integer',
      onChangeAction: { message: 'Action' },
      hostAppDataSource: studio,
    },
    required: ['name', 'type'],
  },
  Grid: {
    fields: {
      title: 'text',
      items: { list: 'GridItem' },
      borderStyle: { message: 'BorderStyle' },
      columnCount: 'integer',
      onClick: { message: 'OnClick' },
    },
    required: ['items'],
  },
  GridItem: {
    fields: {
      id: 'text',
      image: { message: 'ImageComponent' },
      title: 'text',
      subtitle: 'text',
      layout: { one: ['TEXT_BELOW', 'TEXT_ABOVE'] },
    },
    someOf: [['title', 'image']],
  },
  ImageComponent: {
    fields: {
      imageUri: 'imageUrl',
      altText: 'text',
      cropStyle: { message: 'ImageCropStyle' },
      borderStyle: { message: 'BorderStyle' },
    },
    required: ['imageUri'],
  },
  ImageCropStyle: {
    fields: { type: { one: ['SQUARE', 'CIRCLE', 'RECTANGLE_CUSTOM', 'RECTANGLE_4_3'] }, aspectRatio: 'number' },
    required: ['type'],
  },
  BorderStyle: {
    fields: { type: { one: ['NO_BORDER', 'STROKE'] }, strokeColor: { message: 'Color' }, cornerRadius: 'integer' },
  },
  OnClick: {
    fields: {
      action: { message: 'Action' },
      openLink: { message: 'OpenLink' },
      openDynamicLinkAction: { message: 'Action' },
      card: { never: 'CardService cannot make it' },
      overflowMenu: preview,
    },
    oneOf: [['action', 'openLink', 'openDynamicLinkAction']],
    someOf: [['action', 'openLink', 'openDynamicLinkAction']],
  },
  OpenLink: {
    fields: { url: 'url', openAs: { one: ['FULL_SIZE', 'OVERLAY'] }, onClose: { one: ['NOTHING', 'RELOAD'] } },
    required: ['url'],
  },
  Action: {
    fields: {
      function: 'text',
      parameters: { list: 'ActionParameter' },
      loadIndicator: { one: ['SPINNER', 'NONE'] },
      persistValues: 'boolean',
      interaction: chat,
      requiredWidgets: { texts: true },
      allWidgetsAreRequired: 'boolean',
    },
    required: ['function'],
  },
  ActionParameter: { fields: { key: 'text', value: 'text' }, required: ['key'] },
};

/** The fields whose text Google renders as HTML, as `Message.field`. All other text is shown as it is. */
export const htmlFields: readonly string[] = Object.entries(shapes).flatMap(([name, { fields }]) =>
  Object.entries(fields)
    .filter(([, kind]) => kind === 'html')
    .map(([field]) => `${name}.${field}`),
);
